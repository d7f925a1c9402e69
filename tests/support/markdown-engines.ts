/** The engines of the wikis, each turning Markdown into HTML as that wiki does, and HTML into what a reader sees. */
import { compile } from '@mdx-js/mdx'
import { spawnSync } from 'node:child_process'
import MarkdownIt from 'markdown-it'
import remarkGfm from 'remark-gfm'

export const inPipeline = process.env['CI'] !== undefined && process.env['CI'] !== ''

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

export const hasCmarkGfm = runs('cmark-gfm', ['--version'])
export const python = [process.env['BERTH_PYTHON'] ?? 'python3', '/usr/bin/python3', 'python3'].find((name) =>
  runs(name, ['-c', 'import markdown, pymdownx']),
)

/** GitHub and GitLab: cmark-gfm with the extensions their pages use; raw HTML passes to their sanitiser. */
export function cmarkGfm(markdown: string): string {
  const run = spawnSync(
    'cmark-gfm',
    ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tasklist', '-e', 'footnotes'],
    { input: markdown, encoding: 'utf8', maxBuffer: 1e9 },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}

const techdocs = `
import sys, json, markdown
texts = json.load(sys.stdin)
out = []
for text in texts:
    out.append(markdown.markdown(text, extensions=['meta','toc','tables','admonition','attr_list','def_list','abbr','footnotes','md_in_html','sane_lists',
      'pymdownx.betterem','pymdownx.caret','pymdownx.critic','pymdownx.details','pymdownx.emoji','pymdownx.highlight','pymdownx.extra','pymdownx.inlinehilite','pymdownx.magiclink','pymdownx.mark','pymdownx.smartsymbols','pymdownx.snippets','pymdownx.superfences','pymdownx.tasklist','pymdownx.tilde'],
      extension_configs={'pymdownx.smartsymbols':{}, 'pymdownx.snippets':{'check_paths': True}}))
json.dump(out, sys.stdout)
`

/** Backstage TechDocs: Python-Markdown with the extension set of its MkDocs plugin. Many texts in one process. */
export function techDocs(markdowns: readonly string[]): readonly string[] {
  const run = spawnSync(python ?? 'python3', ['-c', techdocs], {
    input: JSON.stringify(markdowns),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as string[]
}

/** Azure DevOps class: markdown-it with HTML and linkify. */
export function azureWiki(markdown: string): string {
  return new MarkdownIt({ html: true, linkify: false }).render(markdown)
}

/** Confluence's paste: markdown-it from nothing, no HTML, with tables. */
export function confluencePaste(markdown: string): string {
  const engine = new MarkdownIt('zero', { html: false, linkify: true })
  engine.enable([
    'table',
    'heading',
    'lheading',
    'list',
    'blockquote',
    'fence',
    'code',
    'hr',
    'emphasis',
    'strikethrough',
    'backticks',
    'newline',
    'link',
    'image',
    'entity',
    'escape',
  ])
  return engine.render(markdown)
}

/** Docusaurus: does it compile as MDX, and what does it then say. */
export async function docusaurus(markdown: string): Promise<string> {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
  const module = await compile(body, { remarkPlugins: [remarkGfm], outputFormat: 'function-body' })
  const run = new Function(String(module)) as (runtime: unknown) => {
    default: (props: object) => string
    [name: string]: unknown
  }
  const exported = run({ Fragment: 'fragment', jsx: element, jsxs: element })
  if (Object.keys(exported).some((name) => name !== 'default')) throw new Error('The note exports something')
  return String(exported.default({}))
}

function element(type: unknown, props: Record<string, unknown>): string {
  if (typeof type === 'function') return String((type as (props: unknown) => unknown)(props))
  const children = [props['children']]
    .flat(9)
    .map((child) =>
      child === undefined || child === null || child === false
        ? ''
        : child instanceof String
          ? child.toString()
          : escaped(String(child)),
    )
  if (type === 'fragment') return new String(children.join('')) as string
  const attributes = Object.entries(props)
    .filter(([name]) => name !== 'children' && name !== 'style')
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
  return new String(`<${String(type)}${attributes}>${children.join('')}</${String(type)}>`) as string
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
