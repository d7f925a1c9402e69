/** The frame of the workbench before there is anything to show in it: nothing moves once there is. */
import type { ReactNode } from 'react'
import { BerthMark } from '../features/marks/BerthMark.tsx'
import { screens } from '../features/marks/place.ts'
import { AppFrame } from '../ui/AppFrame.tsx'
import { PathNav } from '../ui/PathNav.tsx'
import { Screen } from '../ui/Screen.tsx'
import { screenWords } from './actions.ts'
import { addressOf, placeOf, startPlace } from './place-address.ts'

export type OpeningFrameProps = {
  readonly title: string
  readonly state: string
  /** Something is still on its way. */
  readonly busy: boolean
  readonly children: ReactNode
}

export function OpeningFrame({ title, state, busy, children }: OpeningFrameProps) {
  const place = placeOf(window.location.hash) ?? startPlace
  return (
    <AppFrame
      brand={
        <>
          <BerthMark /> <strong>Berth</strong>
        </>
      }
      title={title}
      state={state}
      path={
        <PathNav
          label="The path from workloads to the note"
          steps={screens.map((id) => ({
            id,
            label: screenWords[id].label,
            shortLabel: screenWords[id].short,
            href: addressOf({ ...place, screen: id, family: null, field: null }),
          }))}
          current={place.screen}
        />
      }
      actions={null}
      status={null}
    >
      <Screen title={screenWords[place.screen].label} busy={busy}>
        {children}
      </Screen>
    </AppFrame>
  )
}
