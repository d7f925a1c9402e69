/** Pictures that go with a note: shown where they lie beside it, else named so that a reader finds them. */
import type { Image, RootContent } from 'mdast'
import { bullets, paragraph } from './build-nodes.ts'
import type { NotePictures } from './note-nodes.ts'
import type { TargetProfile } from './targets.ts'

/** Whether the files lie beside the note, and whether there are PNG files among them. */
export type Beside = 'nothing' | 'svg' | 'svg-and-png'

const namedAtMost = 24

export function pictureNodes(
  { lead, pictures }: NotePictures,
  profile: TargetProfile,
  beside: Beside,
): readonly RootContent[] {
  if (beside === 'nothing' || profile.format === 'text') {
    const names = pictures.slice(0, namedAtMost).map(({ file }) => file)
    const rest = pictures.length > namedAtMost ? ` and ${pictures.length - namedAtMost} more` : ''
    return [paragraph(`${lead}, as SVG files in the set of notes: ${names.join(', ')}${rest}.`)]
  }
  const png = profile.pictures === 'png' && beside === 'svg-and-png'
  const isLink = profile.pictures === 'link' || (profile.pictures === 'png' && !png)
  // File names are made of letters, digits and dashes, so they need no escape.
  return isLink
    ? [
        paragraph(`${lead}:`),
        bullets(
          pictures.map(({ file, title }) => [{ type: 'link', url: file, children: [{ type: 'text', value: title }] }]),
        ),
      ]
    : pictures.map(({ file, alt }) => ({
        type: 'paragraph',
        children: [{ type: 'image', url: png ? file.replace(/\.svg$/, '.png') : file, alt } satisfies Image],
      }))
}
