/** A menu is a list of actions behind one button or one place; arrows move, letters jump, Esc leaves. */
import {
  Menu as KitMenu,
  MenuButton,
  MenuGroup,
  MenuGroupLabel,
  MenuItem,
  MenuItemCheckbox,
  MenuSeparator,
  useMenuStore,
  useStoreState,
} from '@ariakit/react'
import { Check } from 'lucide-react'
import { Fragment, type ReactElement, type ReactNode, useEffect } from 'react'
import { joinClasses } from './class-names.ts'
import float from './float.module.css'
import { leaveOnTab } from './leave-on-tab.ts'
import { useLayer } from './layers.ts'
import { Kbd } from './Kbd.tsx'
import { takeEscape } from './take-escape.ts'

export type MenuAction = {
  readonly id: string
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly disabled?: boolean | undefined
  /** Present on items that are on or off. */
  readonly checked?: boolean | undefined
  readonly onSelect: () => void
}

export type MenuGroupOfActions = { readonly label?: string | undefined; readonly actions: readonly MenuAction[] }

export type MenuProps = {
  readonly label: string
  readonly trigger: ReactElement
  readonly groups: readonly MenuGroupOfActions[]
  readonly placement?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | undefined
}

export function Menu({ label, trigger, groups, placement = 'bottom-start' }: MenuProps) {
  const store = useMenuStore({ placement })
  useLayer(useStoreState(store, 'open'), store.hide)
  return (
    <>
      <MenuButton store={store} render={trigger} />
      <KitMenu
        store={store}
        aria-label={label}
        gutter={6}
        portal
        hideOnEscape={takeEscape}
        preserveTabOrder={false}
        unmountOnHide
        onKeyDown={leaveOnTab(() => store.hide())}
        className={joinClasses(float.float, float.list)}
      >
        <MenuContents groups={groups} />
      </KitMenu>
    </>
  )
}

export type ContextMenuProps = {
  readonly label: string
  /** Where the menu opens, in viewport pixels; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly groups: readonly MenuGroupOfActions[]
  readonly onClose: () => void
}

export function ContextMenu({ label, at, groups, onClose }: ContextMenuProps) {
  const store = useMenuStore({
    open: at !== null,
    placement: 'bottom-start',
    setOpen: (open) => {
      if (!open) onClose()
    },
  })
  useLayer(at !== null, onClose)
  useEffect(() => {
    // It has no button of its own whose press would bring the focus along.
    if (at !== null) store.setAutoFocusOnShow(true)
  }, [at, store])
  return (
    <KitMenu
      // At another place it is another menu, which takes the focus anew.
      key={at === null ? '' : `${at.x} ${at.y}`}
      store={store}
      aria-label={label}
      gutter={2}
      // A right click beside it asks for the menu there, not for none.
      hideOnInteractOutside={({ type }) => type !== 'contextmenu'}
      portal
      hideOnEscape={takeEscape}
      preserveTabOrder={false}
      unmountOnHide
      onKeyDown={leaveOnTab(onClose)}
      getAnchorRect={() => at}
      className={joinClasses(float.float, float.list)}
    >
      <MenuContents groups={groups} />
    </KitMenu>
  )
}

function MenuContents({ groups }: { readonly groups: readonly MenuGroupOfActions[] }) {
  // Texts stand in one line: room for a sign is kept in all rows, or in none.
  const signs = groups.some(({ actions }) => actions.some(({ icon, checked }) => (icon ?? checked) !== undefined))
  return groups.map((group, index) => (
    <Fragment key={group.label ?? index}>
      {index > 0 && <MenuSeparator className={float.separator} />}
      <MenuGroup>
        {group.label !== undefined && <MenuGroupLabel className={float.groupLabel}>{group.label}</MenuGroupLabel>}
        {group.actions.map((action) => (
          <MenuRow key={action.id} action={action} signs={signs} />
        ))}
      </MenuGroup>
    </Fragment>
  ))
}

function MenuRow({ action, signs }: { readonly action: MenuAction; readonly signs: boolean }) {
  const shared = {
    className: float.item,
    disabled: action.disabled === true,
    onClick: action.onSelect,
  }
  const contents = (
    <>
      {signs && (
        <span className={float.itemIcon}>
          {action.checked === undefined ? action.icon : action.checked && <Check aria-hidden="true" />}
        </span>
      )}
      <span className={float.itemText}>{action.label}</span>
      {action.detail !== undefined && <span className={float.itemDetail}>{action.detail}</span>}
      {action.keys !== undefined && <Kbd keys={action.keys} />}
    </>
  )
  if (action.checked === undefined) return <MenuItem {...shared}>{contents}</MenuItem>
  return (
    <MenuItemCheckbox {...shared} name={action.id} checked={action.checked} hideOnClick={false}>
      {contents}
    </MenuItemCheckbox>
  )
}
