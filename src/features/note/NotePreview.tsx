/** Draws the note's own syntax tree as elements; no HTML is ever parsed, so nothing in it can run. */
import type { Heading, Nodes, Root, Table, TableCell } from 'mdast'
import { Fragment, memo } from 'react'
import type { ReactNode } from 'react'
import type { ChartFile } from '../../export/charts/note-charts.ts'
import { withFrontMatterAsList } from '../../export/front-matter-list.ts'
import { NoteFigures } from './NoteFigures.tsx'
import { lowerFirst } from '../../wording/lower-first.ts'
import type { Answer } from '../../wording/answer.ts'
import { asked } from '../../ui/asked.ts'
import type { AskedReach } from '../../ui/asked.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import styles from './NotePreview.module.css'

export type NotePreviewProps = {
  readonly tree: Root
  /** The pictures of the note by their names. */
  readonly charts: readonly ChartFile[]
}

/** Drawn anew only for another tree: of a long table it has a thousand rows. */
export const NotePreview = memo(function NotePreview({ tree, charts }: NotePreviewProps) {
  const first = tree.children.find(isSection)
  return (
    <article className={styles.sheet} aria-label="The note as it will be read" data-answers="">
      {withFrontMatterAsList(tree.children).map((node, at) => (
        // The tree is made anew as a whole; places in it are its identity.
        <Fragment key={at}>
          {node.type === 'notePictures' ? (
            <NoteFigures node={node} charts={charts} />
          ) : isSection(node) ? (
            <SectionHead node={node} reach={node === first ? 'stop' : 'arrows'} />
          ) : (
            drawn(node)
          )}
        </Fragment>
      ))}
    </article>
  )
})

function isSection(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 2
}

/** The paper is read undisturbed: the numbers of its sentences are asked at the head of their section, those of its tables where they stand. */
function SectionHead({ node, reach }: { readonly node: Heading; readonly reach: AskedReach }) {
  return (
    <h2>
      <span {...asked(sectionAnswer, reach)}>{children(node)}</span>
    </h2>
  )
}

function children(node: { readonly children: readonly Nodes[] }): ReactNode {
  return node.children.map((child, at) => <Fragment key={at}>{drawn(child)}</Fragment>)
}

function drawn(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return <KeptWhole>{node.value}</KeptWhole>
    case 'paragraph':
      return <p>{children(node)}</p>
    case 'heading': {
      const Heading = `h${Math.min(6, node.depth)}` as 'h1'
      return <Heading>{children(node)}</Heading>
    }
    case 'strong':
      return <strong>{children(node)}</strong>
    case 'emphasis':
      return <em>{children(node)}</em>
    case 'delete':
      return <s>{children(node)}</s>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <>
          <pre tabIndex={0} role="group" aria-label="Text to copy">
            <code>{node.value}</code>
          </pre>
          <p className={styles.paperOnly}>The block itself is in the file; nobody types it from paper.</p>
        </>
      )
    case 'link':
      return (
        <a href={safeAddress(node.url)} target="_blank" rel="noopener noreferrer">
          {children(node)}
        </a>
      )
    case 'list':
      return node.ordered === true ? <ol>{children(node)}</ol> : <ul>{children(node)}</ul>
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && <input type="checkbox" checked={node.checked} disabled readOnly />}
          {node.children.map((child, at) => (
            <Fragment key={at}>{child.type === 'paragraph' ? children(child) : drawn(child)}</Fragment>
          ))}
        </li>
      )
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>
    case 'noteAlert':
      return (
        <blockquote>
          <p>{children(node)}</p>
        </blockquote>
      )
    case 'noteDetails':
      // Open: the preview is also what is printed.
      return (
        <details open>
          <summary>{node.summary}</summary>
          {children(node)}
        </details>
      )
    case 'noteDiagram':
      return (
        <figure className={styles.figure}>
          <img src={`data:image/svg+xml,${encodeURIComponent(node.picture)}`} alt={node.caption} />
        </figure>
      )
    case 'thematicBreak':
      return <hr />
    case 'break':
      return <br />
    case 'table':
      return <NoteTable table={node} />
    default:
      return 'children' in node ? children(node) : null
  }
}

const sectionAnswer: Answer = {
  what: 'Numbers of this section',
  rows: [
    ['Money', 'per month at the likely values, in brackets from the low to the high end of your ranges'],
    ['Fit', 'from 0 to 1 under your weights'],
    ['From', 'the assessment that the screens show; S1, S2 and so on stand with their dates under Provenance'],
  ],
}

/** Only addresses of the web, mail and this page are followed. */
function safeAddress(url: string): string | undefined {
  return /^(https?:|mailto:|#|\.{0,2}\/)/i.test(url) ? url : undefined
}

type NoteCellProps = {
  readonly cell: TableCell
  readonly row: string
  readonly column: string
  readonly first: boolean
}

/** A number in a table says its row and its column; the first of a row is its name. */
function NoteCell({ cell, row, column, first }: NoteCellProps) {
  const text = toText(cell)
  if (first || !/(?<![\p{L}\d.])\d/u.test(text)) return children(cell)
  return (
    <span {...asked({ what: `${row}, ${lowerFirst(column)}: ${text}`, rows: sectionAnswer.rows }, 'arrows')}>
      {children(cell)}
    </span>
  )
}

function toText(node: Nodes | undefined): string {
  if (node === undefined) return ''
  return 'children' in node ? node.children.map(toText).join('') : 'value' in node ? node.value : ''
}

/** So many rows of a table are drawn at first: the line for each workload of a long table would be ten thousand. */
const firstRows = 300

function NoteTable({ table }: { readonly table: Table }) {
  const [head, ...body] = table.children
  const { rows, ...more } = useMoreRows(body, firstRows)
  const heads = head?.children.map(toText) ?? []
  const align = (at: number): 'left' | 'right' | 'center' => table.align?.[at] ?? 'left'
  return (
    <div className={styles.scroll} data-sideways="" tabIndex={0} role="group" aria-label="Table">
      <table>
        {head !== undefined && (
          <thead>
            <tr>
              {head.children.map((cell, at) => (
                <th key={at} scope="col" style={{ textAlign: align(at) }}>
                  {children(cell)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={rowAt}>
              {row.children.map((cell, at) => (
                <td key={at} style={{ textAlign: align(at) }}>
                  <NoteCell cell={cell} row={toText(row.children[0])} column={heads[at] ?? ''} first={at === 0} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows {...more} />
    </div>
  )
}
