/** The frame of the gallery pages, filled with the words of the pictures. */
import { Check, Ellipsis, Monitor, Redo2, Search, Undo2, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { BerthMark } from '../../src/features/marks/BerthMark.tsx'
import { AppFrame } from '../../src/ui/AppFrame.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { IconButton } from '../../src/ui/IconButton.tsx'
import { PathNav } from '../../src/ui/PathNav.tsx'
import { StatusBar, StatusItem } from '../../src/ui/StatusBar.tsx'
import { useMediaQuery } from '../../src/ui/use-media-query.ts'

const steps = [
  { id: 'workloads', label: 'Workloads', href: '#workloads' },
  { id: 'matrix', label: 'Fit matrix', href: '#matrix' },
  { id: 'curves', label: 'Cost curves', href: '#curves' },
  { id: 'review', label: 'Review', href: '#review' },
  { id: 'note', label: 'Design note', shortLabel: 'Note', href: '#note' },
]

export function Shell({ children }: { readonly children: ReactNode }) {
  const narrow = useMediaQuery('(max-width: 900px)')
  return (
    <AppFrame
      brand={
        <>
          <BerthMark />
          <span>Berth</span>
        </>
      }
      title="Helio AI platform, Q4 2026"
      state={
        <>
          <Check size={12} aria-hidden="true" /> Saved in this browser 14:02
        </>
      }
      path={<PathNav label="Screens" steps={steps} current="matrix" onSelect={() => undefined} />}
      actions={
        narrow ? (
          <>
            <IconButton label="Find" icon={<Search />} keys="Mod+K" />
            <IconButton label="More" icon={<Ellipsis />} />
          </>
        ) : (
          <>
            <IconButton label="Undo" icon={<Undo2 />} keys="Mod+Z" />
            <IconButton label="Redo" icon={<Redo2 />} keys="Mod+Shift+Z" disabled />
            <IconButton label="Find" icon={<Search />} keys="Mod+K" />
            <Button icon={<Upload />}>Share</Button>
            <Button icon={<Monitor />} variant="primary">
              Present
            </Button>
          </>
        )
      }
      status={
        <StatusBar
          left={
            <>
              <StatusItem>
                <strong>Recommended set $3,455</strong> (2,980–5,120)
              </StatusItem>
              <StatusItem>5 solid, 2 lean, 1 too close to call</StatusItem>
            </>
          }
          right={
            <>
              <StatusItem>USD per month · 730 h · us-east</StatusItem>
              <StatusItem tone="notice">Prices 94 days old</StatusItem>
              <StatusItem>Catalogue 2026.11.2</StatusItem>
              <StatusItem onClick={() => undefined}>?</StatusItem>
            </>
          }
        />
      }
    >
      {children}
    </AppFrame>
  )
}
