/** Every action in one list: type a few letters, Enter runs the first, Esc goes back to where you were. */
import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
  Dialog as KitDialog,
} from '@ariakit/react'
import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { isInputMethodKey } from './input-method-key.ts'
import styles from './CommandPalette.module.css'
import float from './float.module.css'
import { besideDialog } from './behind-dialog.ts'
import { joinClasses } from './class-names.ts'
import { Kbd } from './Kbd.tsx'
import { useLayer } from './layers.ts'
import { takeEscape } from './take-escape.ts'
import { matchCommands, type Command } from './match-commands.ts'

export type CommandPaletteProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly commands: readonly Command[]
  /** Told when it can be typed in. */
  readonly onReady?: (() => void) | undefined
  readonly label?: string | undefined
  readonly placeholder?: string | undefined
  readonly nothingFound?: string | undefined
}

export function CommandPalette(props: CommandPaletteProps) {
  const { open, onClose, commands, onReady, label = 'Find an action' } = props
  const { placeholder = 'Find an action, a workload or a screen', nothingFound = 'Nothing by that name' } = props
  const [typed, setTyped] = useState('')
  useLayer(open, onClose)
  // Whoever moved the mark means the marked one; whoever only typed means the first that fits what is typed by now.
  // The kit hands Enter to the marked item while the event is still on its way down, so it is taken there.
  const moved = useRef(false)
  const groups = useMatches(commands, typed)
  function type(value: string) {
    moved.current = false
    setTyped(value)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key.startsWith('Arrow') || event.key === 'PageUp' || event.key === 'PageDown') moved.current = true
    if (event.key !== 'Enter' || moved.current || isInputMethodKey(event.nativeEvent)) return
    event.preventDefault()
    const first = matchCommands(commands, event.currentTarget.value)
      .flatMap((group) => group.commands)
      .find((command) => command.disabled !== true)
    if (first !== undefined) run(first)
  }
  function run(command: Command) {
    onClose()
    command.run()
  }
  return (
    <KitDialog
      open={open}
      onClose={onClose}
      aria-label={label}
      portal
      hideOnEscape={takeEscape}
      unmountOnHide
      getPersistentElements={besideDialog}
      backdrop={<div className={styles.backdrop} />}
      className={styles.dialog}
    >
      <ComboboxProvider value={typed} setValue={type} open includesBaseElement={false} focusLoop>
        <div className={styles.search}>
          <Search aria-hidden="true" />
          <Combobox
            autoSelect="always"
            autoFocus
            placeholder={placeholder}
            aria-label={label}
            className={styles.input}
            onKeyDownCapture={onKeyDown}
            onFocus={onReady}
          />
          <Kbd keys="Esc" />
        </div>
        <div role="status" className={styles.nothing}>
          {groups.length === 0 && nothingFound}
        </div>
        <ComboboxList className={styles.list} alwaysVisible onPointerMove={() => (moved.current = true)}>
          {groups.map((group) => (
            <ComboboxGroup key={group.label}>
              <ComboboxGroupLabel className={float.groupLabel}>{group.label}</ComboboxGroupLabel>
              {group.commands.map((command) => (
                <ComboboxItem
                  key={command.id}
                  value={command.title}
                  setValueOnClick={false}
                  hideOnClick={false}
                  disabled={command.disabled === true}
                  focusOnHover
                  className={joinClasses(float.item, styles.item)}
                  onClick={() => run(command)}
                >
                  <span className={float.itemText}>{command.title}</span>
                  {command.keys !== undefined && <Kbd keys={command.keys} />}
                </ComboboxItem>
              ))}
            </ComboboxGroup>
          ))}
        </ComboboxList>
      </ComboboxProvider>
    </KitDialog>
  )
}

function useMatches(commands: readonly Command[], typed: string) {
  const asked = useDeferredValue(typed)
  return useMemo(() => matchCommands(commands, asked), [commands, asked])
}
