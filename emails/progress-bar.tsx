import type { MailStep, MailView } from "@/emails/view"
import type { Palette } from "@/lib/brand/theme"
import type { Tone } from "@/lib/tracking-page/situation"

/**
 * The recipient's page's bar, drawn from table cells: filled in colour, and marked in text for those
 * who see no colour. No picture, so there is nothing to load.
 */
export function ProgressBar({ view }: { view: MailView }) {
  const { steps, tone } = view.page
  const width = `${Math.floor(100 / steps.length)}%`
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      role="presentation"
      dir={view.direction}
      style={{ tableLayout: "fixed" }}
    >
      <tbody>
        <tr>
          {steps.map((step, index) => (
            <td key={step.label} width={width} align="center" valign="top">
              <Stop
                step={step}
                tone={tone}
                light={view.shop.theme.light}
                before={index === 0 ? null : reachedAt(steps, index)}
                after={index === steps.length - 1 ? null : reachedAt(steps, index + 1)}
              />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const reachedAt = (steps: readonly MailStep[], index: number) => steps[index]?.reached ?? false

interface StopProps {
  step: MailStep
  tone: Tone
  light: Palette
  /** Whether the way to it and from it is behind the parcel; null where there is none. */
  before: boolean | null
  after: boolean | null
}

function Stop({ step, tone, light, before, after }: StopProps) {
  const look = lookOf(step, tone, light)
  return (
    <>
      <table width="100%" cellPadding={0} cellSpacing={0} role="presentation">
        <tbody>
          <tr>
            <Way passed={before} light={light} />
            <td width={28} align="center">
              <div
                className={look.dot}
                style={{
                  width: "22px",
                  height: "22px",
                  lineHeight: "22px",
                  margin: "0 auto",
                  border: `2px solid ${look.line}`,
                  borderRadius: "13px",
                  backgroundColor: look.fill,
                  color: look.ink,
                  fontSize: look.size,
                  fontWeight: 700,
                  textAlign: "center",
                }}
              >
                {look.mark}
              </div>
            </td>
            <Way passed={after} light={light} />
          </tr>
        </tbody>
      </table>
      <div
        className={`${look.label} stop`}
        style={{
          color: look.labelInk,
          fontSize: "13px",
          lineHeight: "17px",
          fontWeight: step.current ? 700 : 400,
          padding: "8px 2px 0",
          textAlign: "center",
          overflowWrap: "break-word",
          hyphens: "auto",
        }}
      >
        {step.label}
      </div>
    </>
  )
}

function Way({ passed, light }: { passed: boolean | null; light: Palette }) {
  if (passed === null) return <td />
  const colour = passed ? light.accent : light.line
  return (
    <td>
      <div
        className={passed ? "way" : "line"}
        style={{
          borderTop: `2px ${passed ? "solid" : "dashed"} ${colour}`,
          fontSize: "1px",
          lineHeight: "1px",
          height: 0,
        }}
      />
    </td>
  )
}

function lookOf(step: MailStep, tone: Tone, light: Palette) {
  const calm = { label: "muted", labelInk: light.muted }
  if (!step.reached && !step.current) {
    // The mark is for programs without colours: in the others it has the colour of its ground.
    const quiet = { line: light.line, fill: light.surface, ink: light.surface, size: "9px" }
    return { dot: "dot-ahead", ...quiet, mark: "○", ...calm }
  }
  const plain = { dot: "dot", line: light.accent, fill: light.accent, ink: light.onAccent }
  if (!step.current) return { ...plain, size: "13px", mark: "✓", ...calm }
  const text = { label: "text", labelInk: light.text }
  if (tone === "trouble" || tone === "late") {
    const fill = light[tone]
    const shown = { line: fill, fill, ink: light.surface, size: "14px", mark: "!" }
    return { dot: `dot-${tone}`, ...shown, label: tone, labelInk: fill }
  }
  if (tone === "done") return { ...plain, size: "13px", mark: "✓", ...text }
  return { ...plain, size: "10px", mark: "●", ...text }
}
