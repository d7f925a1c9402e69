/** The wikis a note can go to, and what each of them does with Markdown: one profile per target. */

export const targetIds = [
  'portable',
  'github',
  'gitlab',
  'confluence',
  'notion',
  'azure-devops',
  'techdocs',
  'docusaurus',
  'plain',
] as const
export type TargetId = (typeof targetIds)[number]

export interface TargetProfile {
  readonly label: string
  /** One sentence on what the target does with a note. */
  readonly says: string
  readonly format: 'markdown' | 'text'
  readonly frontMatter: boolean
  readonly lineBreakInCell: string
  /** Characters that the target does not let a backslash protect. */
  readonly asReference: readonly string[]
  readonly diagrams: 'fence' | 'colon' | 'none'
  readonly details: 'html' | 'none'
  /** What a picture beside the note becomes: shown from its SVG or its PNG, or a link to the file. */
  readonly pictures: 'svg' | 'png' | 'link'
  readonly alerts: 'gfm' | 'mkdocs' | 'docusaurus' | 'bold'
  readonly maxHeading: 3 | 6
  /** Whether figures stay at the right of their column. */
  readonly alignsColumns: boolean
  /** Text that the host would turn into links of its own; see `escapes.ts`. */
  readonly autolinks: readonly Autolink[]
  /** A line starting with `export` or `import` would be read as code. */
  readonly modules: boolean
}

export type Autolink = 'mention' | 'issue' | 'gitlab' | 'emoji' | 'math' | 'directive' | 'address' | 'python'

const everywhere: readonly string[] = ['<', '&']
/* Python-Markdown knows backslashes before these signs only; before any other it prints them. */
const notEscapableInPython: readonly string[] = [...'<&>~=@:$^"\'/|%,;?`\\']

export const targets: Readonly<Record<TargetId, TargetProfile>> = {
  portable: {
    label: 'Portable Markdown',
    says: 'Plain Markdown without HTML; diagrams come as Mermaid source beside their tables.',
    format: 'markdown',
    frontMatter: false,
    lineBreakInCell: '; ',
    asReference: everywhere,
    diagrams: 'fence',
    details: 'none',
    pictures: 'svg',
    alerts: 'bold',
    maxHeading: 3,
    alignsColumns: true,
    autolinks: ['mention', 'issue', 'emoji', 'math', 'address'],
    modules: false,
  },
  github: {
    label: 'GitHub',
    says: 'GitHub draws the path diagrams and folds the appendix.',
    format: 'markdown',
    frontMatter: false,
    lineBreakInCell: '<br>',
    asReference: everywhere,
    diagrams: 'fence',
    details: 'html',
    pictures: 'svg',
    alerts: 'gfm',
    maxHeading: 6,
    alignsColumns: true,
    autolinks: ['mention', 'issue', 'emoji', 'math', 'address'],
    modules: false,
  },
  gitlab: {
    label: 'GitLab',
    says: 'GitLab draws the path diagrams, shows the front matter as a box and folds the appendix.',
    format: 'markdown',
    frontMatter: true,
    lineBreakInCell: '<br>',
    asReference: everywhere,
    diagrams: 'fence',
    details: 'html',
    pictures: 'svg',
    alerts: 'gfm',
    maxHeading: 6,
    alignsColumns: true,
    autolinks: ['mention', 'issue', 'gitlab', 'emoji', 'math', 'address'],
    modules: false,
  },
  confluence: {
    label: 'Confluence',
    says: 'Paste as plain text: Confluence converts headings, tables and lists. It cannot draw Mermaid; the tables stay.',
    format: 'markdown',
    frontMatter: false,
    lineBreakInCell: '; ',
    asReference: everywhere,
    diagrams: 'none',
    details: 'none',
    pictures: 'link',
    alerts: 'bold',
    maxHeading: 6,
    alignsColumns: false,
    autolinks: ['mention', 'issue', 'emoji', 'address'],
    modules: false,
  },
  notion: {
    label: 'Notion',
    says: 'Import as a Markdown file. Notion keeps three levels of headings and previews Mermaid.',
    format: 'markdown',
    frontMatter: false,
    lineBreakInCell: '; ',
    asReference: everywhere,
    diagrams: 'fence',
    details: 'none',
    pictures: 'link',
    alerts: 'bold',
    maxHeading: 3,
    alignsColumns: true,
    autolinks: ['mention', 'issue', 'math', 'emoji', 'address'],
    modules: false,
  },
  'azure-devops': {
    label: 'Azure DevOps',
    says: 'The wiki draws the path diagrams from its own block form.',
    format: 'markdown',
    frontMatter: false,
    lineBreakInCell: '<br/>',
    asReference: everywhere,
    diagrams: 'colon',
    details: 'html',
    pictures: 'png',
    alerts: 'bold',
    maxHeading: 6,
    alignsColumns: true,
    autolinks: ['mention', 'issue', 'emoji', 'math', 'directive', 'address'],
    modules: false,
  },
  techdocs: {
    label: 'Backstage TechDocs',
    says: 'TechDocs draws Mermaid only with an add-on, so the path stays a table.',
    format: 'markdown',
    frontMatter: true,
    lineBreakInCell: '<br>',
    asReference: notEscapableInPython,
    diagrams: 'none',
    details: 'none',
    pictures: 'svg',
    alerts: 'mkdocs',
    maxHeading: 6,
    alignsColumns: true,
    autolinks: ['mention', 'issue', 'emoji', 'math', 'directive', 'address', 'python'],
    modules: false,
  },
  docusaurus: {
    label: 'Docusaurus',
    says: 'Docusaurus reads the front matter and draws the diagrams with its Mermaid theme.',
    format: 'markdown',
    frontMatter: true,
    lineBreakInCell: '<br/>',
    asReference: everywhere,
    diagrams: 'fence',
    details: 'html',
    pictures: 'svg',
    alerts: 'docusaurus',
    maxHeading: 6,
    alignsColumns: true,
    autolinks: ['emoji', 'directive', 'math', 'address'],
    modules: true,
  },
  plain: {
    label: 'Plain text',
    says: 'Text with aligned tables, for mail and tickets. Diagrams are left out, links are written out.',
    format: 'text',
    frontMatter: false,
    lineBreakInCell: '; ',
    asReference: [],
    diagrams: 'none',
    details: 'none',
    pictures: 'link',
    alerts: 'bold',
    maxHeading: 6,
    alignsColumns: true,
    autolinks: [],
    modules: false,
  },
}
