/** The few nodes a note has beyond plain Markdown; every target's profile says how each is written there. */
import type { List, Literal, Parent, PhrasingContent, RootContent } from 'mdast'

/** Fields of the document itself: title, status, date and such. */
export interface NoteFrontMatter extends Parent {
  type: 'noteFrontMatter'
  entries: readonly (readonly [key: string, value: string | readonly string[]])[]
  /** The same as a list, for targets without front matter; where nothing is given, the note says it elsewhere. */
  instead?: List
  children: never[]
}

export interface NoteAlert extends Parent {
  type: 'noteAlert'
  tone: 'note' | 'warning'
  children: PhrasingContent[]
}

/** Folded where the target can fold. The summary is our own words, never the team's. */
export interface NoteDetails extends Parent {
  type: 'noteDetails'
  summary: string
  children: RootContent[]
}

/** A Mermaid diagram, and the same as a picture for the screen and for paper; `caption` names both. */
export interface NoteDiagram extends Literal {
  type: 'noteDiagram'
  caption: string
  /** A whole SVG document. */
  picture: string
}

/** Pictures beside the note, one file each; where they cannot stand beside it, their names are given. */
export interface NotePictures extends Parent {
  type: 'notePictures'
  /** What they are, as the start of a sentence. */
  lead: string
  pictures: readonly { readonly file: string; readonly title: string; readonly alt: string }[]
  children: never[]
}

declare module 'mdast' {
  interface RootContentMap {
    notePictures: NotePictures
    noteFrontMatter: NoteFrontMatter
    noteAlert: NoteAlert
    noteDetails: NoteDetails
    noteDiagram: NoteDiagram
  }
  interface BlockContentMap {
    notePictures: NotePictures
    noteAlert: NoteAlert
    noteDetails: NoteDetails
    noteDiagram: NoteDiagram
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    noteAlert: 'noteAlert'
    noteDetails: 'noteDetails'
  }
}
