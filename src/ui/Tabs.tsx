/** Views of one thing, one at a time; arrows move between them. */
import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export type TabItem<Id extends string> = { readonly id: Id; readonly label: ReactNode; readonly panel: ReactNode }

export type TabsProps<Id extends string> = {
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <TabProvider
      selectedId={selected}
      setSelectedId={(next) => {
        const found = tabs.find((tab) => tab.id === next)
        if (found !== undefined && found.id !== selected) onSelect(found.id)
      }}
    >
      {/* A dialog starts on the view that shows, also where it is not the first. */}
      <TabList aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} data-autofocus={tab.id === selected || undefined} className={styles.tab}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} tabId={tab.id} unmountOnHide className={styles.panel}>
          {tab.panel}
        </TabPanel>
      ))}
    </TabProvider>
  )
}
