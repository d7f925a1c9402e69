/** A note's tree as the text one wiki takes: same tables, headings and words for every target, in its own spelling. */
import type { Break, Image, Link, Root, RootContent, Text } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import { escapesOf } from './escapes.ts'
import { withFrontMatterAsList } from './front-matter-list.ts'
import type { NoteAlert, NoteDetails, NoteDiagram, NoteFrontMatter } from './note-nodes.ts'
import { pictureNodes } from './pictures.ts'
import type { Beside } from './pictures.ts'
import { holdsDiagram, withoutDiagrams } from './without-diagrams.ts'
import { toPlainText } from './to-plain-text.ts'
import { targets } from './targets.ts'
import type { TargetId, TargetProfile } from './targets.ts'

export interface RenderedNote {
  readonly markdown: string
  /** What the target cannot show, in words. */
  readonly dropped: readonly string[]
  /** What comes in files of its own, as a sentence; empty where nothing does. */
  readonly apart: string
}

/** Writes the tree for one target; the same tree always gives the same bytes. */
export function renderNote(tree: Root, target: TargetId, beside: Beside = 'nothing'): RenderedNote {
  const profile = targets[target]
  const diagrams = tree.children.filter((node) => holdsDiagram(node)).length
  const dropped = [
    ...(profile.diagrams === 'none' && diagrams > 0
      ? [`${diagrams === 1 ? 'the path diagram' : `${diagrams} path diagrams`} (the tables stay)`]
      : []),
    ...(profile.format === 'markdown' && tree.children.some((node) => isTooDeep(node, profile))
      ? [`headings below level ${profile.maxHeading} (they become level ${profile.maxHeading})`]
      : []),
    ...(!profile.alignsColumns && tree.children.some(holdsAligned) ? ['figures at the right of their columns'] : []),
  ]
  const hasPictures = tree.children.some(({ type }) => type === 'notePictures')
  const kept = profile.diagrams === 'none' ? withoutDiagrams(tree.children) : tree.children
  const fitted: Root = {
    type: 'root',
    children: (profile.frontMatter ? kept : withFrontMatterAsList(kept)).flatMap((node): readonly RootContent[] =>
      node.type === 'notePictures' ? pictureNodes(node, profile, beside) : [node],
    ),
  }
  return {
    markdown: profile.format === 'text' ? toPlainText(fitted) : markdownOf(fitted, profile),
    dropped,
    apart: hasPictures && beside === 'nothing' ? 'Charts come as files with the set; the note names them.' : '',
  }
}

function isTooDeep(node: RootContent, profile: TargetProfile): boolean {
  return node.type === 'heading' && node.depth > profile.maxHeading
}

function holdsAligned(node: RootContent): boolean {
  if (node.type === 'table') return (node.align ?? []).some((align) => align === 'right')
  return node.type === 'noteDetails' && node.children.some(holdsAligned)
}

function markdownOf(tree: Root, profile: TargetProfile): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true })],
    unsafe: escapesOf(profile),
    handlers: {
      text: ((node: Text, _: unknown, state: State, info: Info) =>
        namedReferences(state.safe(node.value, { ...info, encode: [...profile.asReference] }))) as Handle,
      break: ((_node: Break, _: unknown, state: State) =>
        state.stack.includes('tableCell') ? profile.lineBreakInCell : ' ') as Handle,
      link: ((node: Link, _: unknown, state: State, info: Info) =>
        `[${state.containerPhrasing(node, { ...info, before: '[', after: ']' })}](${node.url})`) as Handle,
      image: ((node: Image, _: unknown, state: State, info: Info) => {
        const exit = state.enter('label')
        const alt = state.safe(node.alt ?? '', { ...info, before: '[', after: ']', encode: [...profile.asReference] })
        exit()
        return `![${namedReferences(alt)}](${node.url})`
      }) as Handle,
      heading: headingHandle(profile),
      noteFrontMatter: ((node: NoteFrontMatter) => frontMatter(node)) as Handle,
      noteAlert: alertHandle(profile),
      noteDetails: detailsHandle(profile),
      noteDiagram: ((node: NoteDiagram) => diagramText(node, profile)) as Handle,
    },
  })
}

/* Every ampersand that could start a reference was encoded itself, so these can only be ours. */
function namedReferences(text: string): string {
  return text.replaceAll('&#x3C;', '&lt;').replaceAll('&#x26;', '&amp;')
}

function headingHandle(profile: TargetProfile): Handle {
  return (node: { depth: number }, _, state, info) => {
    const marks = '#'.repeat(Math.min(node.depth, profile.maxHeading))
    const exit = state.enter('headingAtx')
    const subexit = state.enter('phrasing')
    const value = state.containerPhrasing(node as never, { ...info, before: '# ', after: '\n' })
    subexit()
    exit()
    return `${marks} ${value}`.trimEnd()
  }
}

function frontMatter(node: NoteFrontMatter): string {
  // A JSON string is a YAML string, whatever is in it.
  const lines = node.entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---'].join('\n')
}

const alertWords = { note: 'Note.', warning: 'Take care.' } as const

function alertHandle(profile: TargetProfile): Handle {
  return (node: NoteAlert, _, state, info) => {
    const exit = state.enter('paragraph')
    const subexit = state.enter('phrasing')
    const bold = profile.alerts === 'bold'
    const body = state.containerPhrasing(node, { ...info, before: bold ? ' ' : '\n', after: '\n' })
    subexit()
    exit()
    if (profile.alerts === 'gfm') return `> [!${node.tone === 'note' ? 'NOTE' : 'WARNING'}]\n> ${body}`
    if (profile.alerts === 'mkdocs') return `!!! ${node.tone}\n\n    ${body}`
    if (profile.alerts === 'docusaurus') return `:::${node.tone}\n\n${body}\n\n:::`
    return `**${alertWords[node.tone]}** ${body}`
  }
}

function detailsHandle(profile: TargetProfile): Handle {
  return (node: NoteDetails, _, state, info) => {
    const body = state.containerFlow(node, info)
    return profile.details === 'html'
      ? `<details>\n<summary>${node.summary}</summary>\n\n${body}\n\n</details>`
      : `**${node.summary}**\n\n${body}`
  }
}

function diagramText(node: NoteDiagram, profile: TargetProfile): string {
  return profile.diagrams === 'colon' ? `::: mermaid\n${node.value}\n:::` : `\`\`\`mermaid\n${node.value}\n\`\`\``
}
