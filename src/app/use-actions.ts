/** Builds the registry of actions: every screen and command by name; what the workbook adds is put in where they are listed. */
import { useMemo } from 'react'
import type { PanelProps, ScreenId } from '../features/marks/place.ts'
import { screens } from '../features/marks/place.ts'
import type { ReviewDialog } from '../features/review/ReviewPanel.tsx'
import { startFrom, templates } from '../workbench/templates/templates.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { addWorkload } from '../features/workloads/add-workload.ts'
import { findCommand, gridCommands } from '../features/workloads/grid-commands.ts'
import { screenWords } from './actions.ts'
import type { Action } from './actions.ts'
import { downloadCsv, openWorkbookFile, saveWorkbookFile, saveWorkbookFileAs } from './file-actions.ts'
import type { OverlayId } from './Overlays.tsx'
import { chooseTheme, themes, useTheme } from './theme.ts'

export interface ActionPorts {
  readonly screen: ScreenId
  readonly go: PanelProps['go']
  readonly openOverlay: (id: OverlayId) => void
  readonly present: () => void
  readonly review: (dialog: ReviewDialog) => void
}

/** Brings the grid up first; elsewhere the key is the browser's own search. */
function findElsewhere(go: ActionPorts['go']): Action {
  const run = (): void => {
    findCommand.run()
    go({ screen: 'workloads' })
  }
  return { id: findCommand.id, title: findCommand.title, group: 'Go to', run }
}

export function useActions({ screen: shown, go, openOverlay, present, review }: ActionPorts): readonly Action[] {
  const current = useTheme()
  return useMemo(() => {
    const state = () => getWorkbench().store.getState()
    const withKey = (shortcut: string) => ({ shortcut, keys: shortcut })
    const list: Action[] = [
      ...screens.map((screen, at) => ({
        id: `go-${screen}`,
        title: screenWords[screen].label,
        group: 'Go to',
        // In a cell and in a text field a digit is text. With Ctrl alone, or Alt, browsers go to their own tabs.
        shortcut: `${at + 1} / Ctrl+Shift+${at + 1}`,
        keys: String(at + 1),
        run: () => go({ screen }),
      })),
      {
        id: 'undo',
        title: 'Undo',
        group: 'Edit',
        ...withKey('Mod+Z'),
        run: () => state().undoLast(),
      },
      {
        id: 'redo',
        title: 'Redo',
        group: 'Edit',
        shortcut: 'Mod+Shift+Z / Mod+Y',
        keys: 'Mod+Shift+Z',
        run: () => state().redoNext(),
      },
      {
        id: 'add',
        title: 'Add a workload',
        group: 'Edit',
        run: () => addWorkload(go),
      },
      ...(shown === 'workloads'
        ? [...gridCommands, findCommand].map((command) => ({ ...command, group: 'In the grid' }))
        : [findElsewhere(go)]),
      {
        id: 'open',
        title: 'Open a workbook',
        group: 'Workbook',
        ...withKey('Mod+O'),
        run: () => void openWorkbookFile(),
      },
      { id: 'save', title: 'Save as file', group: 'Workbook', ...withKey('Mod+S'), run: () => void saveWorkbookFile() },
      {
        id: 'save-as',
        title: 'Save as another file',
        group: 'Workbook',
        ...withKey('Mod+Shift+S'),
        run: () => void saveWorkbookFileAs(),
      },
      { id: 'csv', title: 'Download the workloads as CSV', group: 'Workbook', run: () => void downloadCsv() },
      {
        id: 'workbooks',
        title: 'Workbooks in this browser',
        group: 'Workbook',
        also: 'new open list download everything erase everything',
        run: () => openOverlay('workbooks'),
      },
      { id: 'versions', title: 'Earlier versions', group: 'Workbook', run: () => openOverlay('versions') },
      { id: 'share', title: 'Share as a link', group: 'Workbook', run: () => openOverlay('share') },
      {
        id: 'team',
        title: 'Team settings and terms',
        group: 'Workbook',
        also: 'region vendors budget spot commitment currency month hours',
        run: () => openOverlay('team'),
      },
      {
        id: 'week',
        title: 'Edit the hours of the week',
        group: 'Edit',
        also: 'traffic profile hourly shape heat',
        run: () => openOverlay('week'),
      },
      {
        id: 'weights',
        title: 'Weights of the criteria',
        group: 'Workbook',
        also: 'scoring score points swing importance priorities',
        run: () => openOverlay('weights'),
      },
      {
        id: 'order',
        title: 'Order of the criteria',
        group: 'Workbook',
        also: 'scoring weights rank importance priorities',
        run: () => openOverlay('order'),
      },
      {
        id: 'thresholds',
        title: 'Thresholds of the criteria',
        group: 'Workbook',
        also: 'scoring score anchors good bad limits',
        run: () => openOverlay('thresholds'),
      },
      { id: 'prices', title: 'Own prices', group: 'Workbook', also: 'price book', run: () => openOverlay('prices') },
      ...templates.map((template) => ({
        id: `template-${template.id}`,
        title: template.id === 'empty' ? 'Start empty' : `Load the example: ${template.name}`,
        group: 'Templates',
        ...(template.id === 'empty' ? { also: 'new workbook blank grid' } : {}),
        run: () => void startFrom(template, state().dispatch),
      })),
      { id: 'agenda', title: 'Agenda of the review', group: 'Meeting', run: () => review('agenda') },
      { id: 'blind-call', title: 'Blind call', group: 'Meeting', run: () => review('blind-call') },
      {
        id: 'scenarios',
        title: 'Scenarios and milestones',
        group: 'Meeting',
        also: 'traffic commitment region vendors what if',
        run: () => review('scenarios'),
      },
      { id: 'present', title: 'Present', group: 'Meeting', ...withKey('p'), run: present },
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        title: theme === 'system' ? 'Theme: follow the system' : `Theme: ${theme}`,
        group: 'View',
        checked: theme === current,
        run: () => chooseTheme(theme),
      })),
      {
        id: 'keys',
        title: 'Every key',
        group: 'Help',
        shortcut: '? / Mod+/',
        keys: '?',
        run: () => openOverlay('keys'),
      },
      { id: 'guide', title: 'Guide and glossary', group: 'Help', run: () => openOverlay('guide') },
      { id: 'licences', title: 'Licences and notices', group: 'Help', run: () => openOverlay('licences') },
      { id: 'palette', title: 'Find an action', group: 'Help', ...withKey('Mod+K'), run: () => openOverlay('palette') },
    ]
    return list
  }, [shown, go, openOverlay, present, review, current])
}
