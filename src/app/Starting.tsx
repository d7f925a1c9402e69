/** The frame of the workbench while the rules and prices arrive: words in place of numbers, nothing moves afterwards. */
import { BerthMark } from '../features/marks/BerthMark.tsx'
import { screens } from '../features/marks/place.ts'
import { AppFrame } from '../ui/AppFrame.tsx'
import { PathNav } from '../ui/PathNav.tsx'
import { Screen } from '../ui/Screen.tsx'
import { screenWords } from './actions.ts'
import { addressOf, placeOf, startPlace } from './place-address.ts'

export function Starting() {
  const place = placeOf(window.location.hash) ?? startPlace
  return (
    <AppFrame
      brand={
        <>
          <BerthMark /> <strong>Berth</strong>
        </>
      }
      title="Opening"
      state="Reading rules and prices"
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
      <Screen title={screenWords[place.screen].label} busy>
        {null}
      </Screen>
    </AppFrame>
  )
}
