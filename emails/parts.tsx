import type { CSSProperties, ReactNode } from "react"
import { Heading, Link, Text } from "react-email"
import { radii } from "@/emails/styles"
import type { MailContent, MailView } from "@/emails/view"

type Props<T> = { view: MailView } & T

/** What must not be missed: until when it is kept, and what the carrier itself says, apart from our words. */
export function Notices({ view, notices }: Props<{ notices: MailContent["notices"] }>) {
  return notices.map(({ who, words }) => (
    <Box key={words} view={view} className="box" colour={view.shop.theme.light.accentSoft}>
      <Paragraph view={view}>
        {who ? (
          <>
            <b>{who}</b> {words}
          </>
        ) : (
          <b>{words}</b>
        )}
      </Paragraph>
    </Box>
  ))
}

/** What the reader can do about trouble, with the one button that does it. */
export function HelpBox(
  props: Props<{ help: NonNullable<MailContent["help"]>; children: ReactNode }>,
) {
  const { view, help, children } = props
  const { light } = view.shop.theme
  return (
    <Box view={view} className="trouble-box" colour={light.troubleSoft} padding="20px 22px 22px">
      <Title view={view} className="trouble" colour={light.trouble}>
        {help.title}
      </Title>
      <Paragraph view={view}>{help.text}</Paragraph>
      {children}
    </Box>
  )
}

/** A heading and a paragraph. */
export function Part({ view, title, text }: Props<{ title: string; text: string }>) {
  return (
    <>
      <Title view={view} className="text" colour={view.shop.theme.light.text} above={26}>
        {title}
      </Title>
      <Paragraph view={view}>{text}</Paragraph>
    </>
  )
}

/** Every parcel of the order that the mail tells of. */
export function Parcels({
  view,
  parcels,
}: Props<{ parcels: NonNullable<MailContent["parcels"]> }>) {
  const { accentText } = view.shop.theme.light
  return (
    <>
      <Title view={view} className="text" colour={view.shop.theme.light.text} above={26}>
        {parcels.intro}
      </Title>
      {parcels.lines.map(({ text, href }) => (
        <Paragraph key={text} view={view} below={8}>
          {href ? (
            <Link
              className="link"
              href={href}
              style={{ color: accentText, textDecoration: "underline" }}
            >
              {text}
            </Link>
          ) : (
            text
          )}
        </Paragraph>
      ))}
    </>
  )
}

/** Label and value, row by row. */
export function Facts({ view, facts }: Props<{ facts: MailContent["facts"] }>) {
  const { light } = view.shop.theme
  const side = view.direction === "rtl" ? "right" : "left"
  const cell = {
    borderTop: `1px solid ${light.line}`,
    fontSize: "15px",
    lineHeight: "22px",
    textAlign: side,
    verticalAlign: "top",
  } as const
  const gap = view.direction === "rtl" ? "11px 0 11px 14px" : "11px 14px 11px 0"
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      dir={view.direction}
      style={{ marginTop: "28px", borderCollapse: "separate", borderSpacing: 0 }}
    >
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th
              scope="row"
              align={side}
              className="muted line"
              style={{ ...cell, color: light.muted, fontWeight: 400, padding: gap, width: "36%" }}
            >
              {label}
            </th>
            <td
              className="text line"
              style={{ ...cell, color: light.text, padding: "11px 0", wordBreak: "break-word" }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Box(
  props: Props<{ className: string; colour: string; padding?: string; children: ReactNode }>,
) {
  const { view, className, colour, padding = "14px 18px", children } = props
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      role="presentation"
      dir={view.direction}
      style={{ marginTop: "24px", borderCollapse: "separate" }}
    >
      <tbody>
        <tr>
          <td
            className={className}
            style={{
              backgroundColor: colour,
              borderRadius: `${radii[view.shop.corners].box}px`,
              padding,
              textAlign: view.direction === "rtl" ? "right" : "left",
            }}
          >
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Title(
  props: Props<{ className: string; colour: string; above?: number; children: ReactNode }>,
) {
  const style: CSSProperties = {
    color: props.colour,
    fontSize: "17px",
    lineHeight: "24px",
    fontWeight: 650,
    margin: `${props.above ?? 0}px 0 4px`,
  }
  return (
    <Heading as="h2" className={props.className} style={style}>
      {props.children}
    </Heading>
  )
}

function Paragraph({ view, below = 0, children }: Props<{ below?: number; children: ReactNode }>) {
  const style: CSSProperties = {
    color: view.shop.theme.light.text,
    fontSize: "16px",
    lineHeight: "24px",
    margin: `0 0 ${below}px`,
    wordBreak: "break-word",
  }
  return (
    <Text className="text" style={style}>
      {children}
    </Text>
  )
}
