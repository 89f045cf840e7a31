import type { MailStep, MailView } from "@/emails/view"
import type { Palette } from "@/lib/brand/theme"

/**
 * The recipient's page's bar, drawn from table cells: filled in colour, and marked in text for those
 * who see no colour. No picture, so there is nothing to load.
 */
export function ProgressBar({ view }: { view: MailView }) {
  const { steps, tone } = view.page
  const { light } = view.shop.theme
  const trouble = tone === "trouble"
  const width = `${Math.floor(100 / steps.length)}%`
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} role="presentation">
      <tbody>
        <tr>
          {steps.map((step) => (
            <td key={step.label} width={width} style={{ padding: "0 2px" }}>
              <Stretch step={step} trouble={trouble} light={light} />
            </td>
          ))}
        </tr>
        <tr>
          {steps.map((step) => (
            <td
              key={step.label}
              width={width}
              align="center"
              valign="top"
              className={textClass(step, trouble)}
              style={{
                color: textColour(step, trouble, light),
                fontSize: "12px",
                lineHeight: "16px",
                fontWeight: step.current ? 700 : 400,
                padding: "6px 2px 0",
              }}
            >
              {mark(step, trouble)}
              <br />
              {step.label}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Stretch(props: { step: MailStep; trouble: boolean; light: Palette }) {
  const { step, trouble, light } = props
  const halted = trouble && step.current
  const colour = halted ? light.trouble : step.reached ? light.accent : light.line
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} role="presentation">
      <tbody>
        <tr>
          <td
            className={halted ? "halt" : step.reached ? "done" : "ahead"}
            height={6}
            style={{
              backgroundColor: colour,
              height: "6px",
              lineHeight: "6px",
              fontSize: "1px",
              borderRadius: "3px",
            }}
          >
            &nbsp;
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function mark(step: MailStep, trouble: boolean) {
  if (step.current) return trouble ? "!" : "●"
  return step.reached ? "✓" : "○"
}

function textClass(step: MailStep, trouble: boolean) {
  if (!step.current) return "muted"
  return trouble ? "halted" : "text"
}

function textColour(step: MailStep, trouble: boolean, light: Palette) {
  if (!step.current) return light.muted
  return trouble ? light.trouble : light.text
}
