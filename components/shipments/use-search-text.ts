import { useEffect, useEffectEvent, useState } from "react"

/** How long a person pauses before the text counts as asked for. */
const pauseMs = 180

/**
 * What stands in a search box. It is asked for without the blanks around it, after a pause, and in one
 * step; at once when it is emptied or when `now` is called. The address only replaces it when it changed
 * by itself (Back, a link). Who follows a link during the pause goes there, and the text is let go: asked
 * for now, it would lead elsewhere.
 *
 * @param asked what the address asks for
 */
export function useSearchText(asked: string, onSearch: (text: string) => void) {
  const [state, setState] = useState({ text: asked, asked, due: false })
  if (state.asked !== asked) {
    const own = state.due || state.text.trim() === asked.trim()
    setState({ ...state, asked, text: own ? state.text : asked })
  }

  function change(text: string) {
    setState({ text, asked: state.asked, due: text !== "" })
    if (text === "") onSearch("")
  }

  function ask(text: string) {
    setState({ text, asked: state.asked, due: false })
    if (text.trim() !== asked.trim()) onSearch(text.trim())
  }

  function now() {
    if (state.due) ask(state.text)
  }

  const pauseEnded = useEffectEvent(ask)
  const linkFollowed = useEffectEvent(() => setState({ text: asked, asked, due: false }))
  useEffect(() => {
    if (!state.due) return
    const timer = setTimeout(() => pauseEnded(state.text), pauseMs)
    const letGo = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
      if (link && !elsewhere) linkFollowed()
    }
    document.addEventListener("click", letGo, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener("click", letGo, { capture: true })
    }
  }, [state.due, state.text])

  return { text: state.text, change, now }
}
