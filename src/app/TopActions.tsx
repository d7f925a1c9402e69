/** Undo, redo, find, share and present at the right of every screen; on a phone they fold into one menu. */
import { Ellipsis, Monitor, Redo2, Search, Share2, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { getWorkbench, useWorkbench } from '../workbench/use-workbench.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import type { Action } from './actions.ts'
import type { OverlayId } from './Overlays.tsx'
import { lowerFirst } from '../wording/lower-first.ts'

export type TopActionsProps = {
  readonly actions: readonly Action[]
  readonly openOverlay: (id: OverlayId) => void
  readonly present: () => void
}

/** Drawn anew when what can be done changes, not at every edit. */
export const TopActions = memo(function TopActions({ actions, openOverlay, present }: TopActionsProps) {
  const narrow = useMediaQuery('(max-width: 959px)')
  const more = (
    <Menu
      label="More"
      placement="bottom-end"
      trigger={<IconButton label="More" icon={<Ellipsis size={16} />} data-present={narrow ? '' : undefined} />}
      groups={['Workbook', 'Meeting', 'View', 'Help'].map((label) => ({
        label,
        actions: actions
          .filter((action) => action.group === label && action.disabled !== true)
          .map((action) => ({
            id: action.id,
            label: action.title,
            checked: action.checked,
            ...(action.keys === undefined ? {} : { keys: action.keys }),
            onSelect: action.run,
          })),
      }))}
    />
  )
  return (
    <>
      {!narrow && (
        <>
          <StepButton way="undo" />
          <StepButton way="redo" />
        </>
      )}
      <IconButton
        label="Find an action"
        keys="Mod+K"
        icon={<Search size={16} />}
        onClick={() => openOverlay('palette')}
      />
      {more}
      {!narrow && (
        <>
          <Button icon={<Share2 size={15} />} onClick={() => openOverlay('share')}>
            Share
          </Button>
          <Button variant="primary" icon={<Monitor size={15} />} onClick={present} data-present="">
            Present
          </Button>
        </>
      )}
    </>
  )
})

const steps = {
  undo: { word: 'Undo', none: 'Nothing to undo', keys: 'Mod+Z', icon: <Undo2 size={16} />, run: 'undoLast' },
  redo: { word: 'Redo', none: 'Nothing to redo', keys: 'Mod+Shift+Z', icon: <Redo2 size={16} />, run: 'redoNext' },
} as const

/** Names the step that it takes. */
function StepButton({ way }: { readonly way: keyof typeof steps }) {
  const { word, none, keys, icon, run } = steps[way]
  const step = useWorkbench((state) => state[way]?.label ?? null)
  return (
    <IconButton
      label={step === null ? none : `${word} ${lowerFirst(step)}`}
      keys={keys}
      icon={icon}
      disabled={step === null}
      onClick={() => getWorkbench().store.getState()[run]()}
    />
  )
}
