/** Writes shapes into the page, and of a shape that takes another's place only what differs. */
import type { Shape } from './shape.ts'

export interface Painted {
  readonly element: HTMLElement | SVGElement
  readonly shape: Shape
  readonly parts: readonly (Painted | Text)[]
}

function isText(part: Painted | Text): part is Text {
  return part instanceof Text
}

function nodeOf(part: Painted | Text): Node {
  return isText(part) ? part : part.element
}

const svgNamespace = 'http://www.w3.org/2000/svg'

export function paintShape(shape: Shape): Painted {
  const isDrawing = shape.tag === 'svg' || shape.tag === 'path'
  const element = isDrawing ? document.createElementNS(svgNamespace, shape.tag) : document.createElement(shape.tag)
  return repaintShape({ element, shape: { tag: shape.tag }, parts: [] }, shape)
}

/** Nodes that somebody else put into the element stay behind its own. */
export function repaintShape(painted: Painted, shape: Shape): Painted {
  const { element, shape: before, parts } = painted
  if (shape === before) return painted
  if (shape.className !== before.className) element.setAttribute('class', shape.className ?? '')
  writeAttributes(element, before.attributes ?? {}, shape.attributes ?? {})
  writeStyle(element, before.style ?? {}, shape.style ?? {})
  return { element, shape, parts: repaintParts(element, parts, shape.parts ?? []) }
}

type Attributes = NonNullable<Shape['attributes']>

function writeAttributes(element: Element, before: Attributes, now: Attributes): void {
  for (const name in before) if (before[name] !== undefined && now[name] === undefined) element.removeAttribute(name)
  for (const name in now) {
    const value = now[name]
    if (value !== undefined && value !== before[name]) element.setAttribute(name, String(value))
  }
}

type Style = NonNullable<Shape['style']>

function writeStyle({ style }: HTMLElement | SVGElement, before: Style, now: Style): void {
  for (const name of ['width', 'top'] as const)
    if (now[name] !== before[name]) style[name] = now[name] === undefined ? '' : `${now[name]}px`
}

function repaintParts(
  element: Element,
  before: readonly (Painted | Text)[],
  now: readonly (Shape | string)[],
): readonly (Painted | Text)[] {
  for (const gone of before.slice(now.length)) nodeOf(gone).parentNode?.removeChild(nodeOf(gone))
  return now.map((part, at) => {
    const old = before[at]
    if (old !== undefined && isText(old) && typeof part === 'string') {
      if (old.data !== part) old.data = part
      return old
    }
    if (old !== undefined && !isText(old) && typeof part !== 'string' && old.shape.tag === part.tag)
      return repaintShape(old, part)
    const made = typeof part === 'string' ? document.createTextNode(part) : paintShape(part)
    if (old === undefined) element.insertBefore(nodeOf(made), element.childNodes[at] ?? null)
    else element.replaceChild(nodeOf(made), nodeOf(old))
    return made
  })
}
