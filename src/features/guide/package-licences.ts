/** Every package that ships inside the app, its licence and what it is for; a test holds it against package.json. */
export interface PackageLicence {
  readonly name: string
  readonly licence: string
  readonly use: string
}

export const packageLicences: readonly PackageLicence[] = [
  { name: 'react, react-dom, react-is', licence: 'MIT', use: 'screens' },
  { name: 'zustand', licence: 'MIT', use: 'the open workbook' },
  { name: '@tanstack/react-virtual', licence: 'MIT', use: 'rows of large grids' },
  { name: '@ariakit/react', licence: 'MIT', use: 'menus, dialogs, popovers' },
  { name: 'recharts', licence: 'MIT', use: 'cost curves' },
  { name: 'zod', licence: 'MIT', use: 'reading of workbooks' },
  { name: 'papaparse', licence: 'MIT', use: 'reading of CSV and TSV' },
  { name: '@internationalized/number', licence: 'Apache-2.0', use: 'numbers as people type them' },
  { name: 'idb-keyval', licence: 'Apache-2.0', use: 'storage in the browser' },
  { name: 'browser-fs-access', licence: 'Apache-2.0', use: 'opening and saving files' },
  { name: 'fflate', licence: 'MIT', use: 'compression of links and sets, reading of XLSX and ODS' },
  { name: 'mdast-util-to-markdown, mdast-util-gfm-table', licence: 'MIT', use: 'Markdown of the note' },
  { name: 'lucide-react', licence: 'ISC', use: 'icons' },
  { name: 'inter-ui', licence: 'OFL-1.1', use: 'the typeface Inter' },
]
