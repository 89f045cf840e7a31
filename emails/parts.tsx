import { Heading, Text } from "react-email"
import type { MailContent, MailView } from "@/emails/view"

/** What the carrier itself says, apart from our own words. */
export function Quote({ view, who, words }: { view: MailView; who: string; words: string }) {
  const { light } = view.shop.theme
  const trouble = view.page.tone === "trouble"
  return (
    <Text
      className={trouble ? "trouble-notice" : "notice"}
      style={{
        backgroundColor: trouble ? light.troubleSoft : light.accentSoft,
        color: light.text,
        borderRadius: "8px",
        fontSize: "15px",
        lineHeight: "22px",
        margin: "0 0 20px",
        padding: "12px 14px",
        wordBreak: "break-word",
      }}
    >
      <b>{who}</b> <span dir="auto">{words}</span>
    </Text>
  )
}

/** Label and value, row by row. */
export function Facts({ view, facts }: { view: MailView; facts: MailContent["facts"] }) {
  const { light } = view.shop.theme
  const cell = { borderTop: `1px solid ${light.line}`, padding: "9px 0", fontSize: "15px" }
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ margin: "20px 0 8px" }}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <td
              className="muted line"
              width="38%"
              style={{
                ...cell,
                color: light.muted,
                paddingInlineEnd: "12px",
                whiteSpace: "nowrap",
              }}
            >
              {label}
            </td>
            <td
              className="text line"
              dir="auto"
              style={{ ...cell, color: light.text, wordBreak: "break-word" }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A heading and a paragraph. */
export function Part({ view, title, text }: { view: MailView; title: string; text: string }) {
  const { light } = view.shop.theme
  return (
    <>
      <Heading
        as="h2"
        className="text"
        style={{ color: light.text, fontSize: "16px", lineHeight: "22px", margin: "20px 0 4px" }}
      >
        {title}
      </Heading>
      <Text
        className="text"
        style={{ color: light.text, fontSize: "16px", lineHeight: "24px", margin: 0 }}
      >
        {text}
      </Text>
    </>
  )
}
