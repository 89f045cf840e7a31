import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  render,
  Text,
} from "react-email"
import { headStyles } from "@/emails/styles"
import { brandTheme, defaultColour } from "@/lib/brand/theme"

/** What a mail to a member of a team tells: one thing, or what waits of a day. */
export interface AlertMail {
  subject: string
  headline: string
  items: { label: string; title: string; body: string; url: string }[]
  /** How many more wait in the inbox. */
  more: number
  team: string
  inboxUrl: string
  settingsUrl: string
}

/** Its HTML document and its plain-text part. Workspace mails are in English, as the workspace is. */
export async function renderAlertMail(mail: AlertMail): Promise<{ html: string; text: string }> {
  return { html: await render(<Alert mail={mail} />), text: plain(mail) }
}

const { light, dark } = brandTheme(defaultColour)

function Alert({ mail }: { mail: AlertMail }) {
  const { subject, headline, items, more } = mail
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{headStyles(dark)}</style>
      </Head>
      <Preview useTitleTag={false}>{items.map(({ title }) => title).join(" · ")}</Preview>
      <Body
        className="page"
        lang="en"
        style={{
          backgroundColor: light.page,
          margin: 0,
          padding: "24px 12px",
          fontFamily: "'Inter',system-ui,-apple-system,'Segoe UI',sans-serif",
        }}
      >
        <Container
          className="card"
          style={{
            maxWidth: "560px",
            backgroundColor: light.surface,
            border: `1px solid ${light.line}`,
            borderRadius: "8px",
            borderCollapse: "separate",
            padding: "28px 32px 32px",
          }}
        >
          <Text className="muted" style={{ ...small, margin: "0 0 16px" }}>
            <b>Porchlight</b> · <bdi>{mail.team}</bdi>
          </Text>
          <Heading as="h1" className="text" style={heading}>
            <bdi>{headline}</bdi>
          </Heading>
          {items.length === 1
            ? items.map((item) => <OneItem key={item.url} item={item} />)
            : items.map((item) => <LineItem key={`${item.url} ${item.title}`} item={item} />)}
          {more > 0 ? (
            <Text className="muted" style={small}>
              And {more} more in{" "}
              <Link className="link" href={mail.inboxUrl} style={linked}>
                your inbox
              </Link>
              .
            </Text>
          ) : null}
          <Hr className="line" style={{ borderColor: light.line, margin: "28px 0 16px" }} />
          <Text className="muted" style={{ ...small, margin: 0 }}>
            You get this as a member of <bdi>{mail.team}</bdi>.{" "}
            <Link className="link" href={mail.settingsUrl} style={linked}>
              Choose your alerts
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

type Item = AlertMail["items"][number]

function OneItem({ item }: { item: Item }) {
  return (
    <>
      <Text className="muted" style={{ ...small, margin: "0 0 12px" }}>
        {item.label}
      </Text>
      {item.body ? <Paragraph>{item.body}</Paragraph> : null}
      <Button href={item.url} className="button" style={button}>
        Open in Porchlight
      </Button>
    </>
  )
}

function LineItem({ item }: { item: Item }) {
  return (
    <div style={{ margin: "0 0 16px" }}>
      <Text className="text" style={{ ...paragraph, fontWeight: 600, margin: 0 }}>
        <Link className="link" href={item.url} style={linked}>
          <bdi>{item.title}</bdi>
        </Link>
      </Text>
      {item.body ? <Paragraph>{item.body}</Paragraph> : null}
      <Text className="muted" style={{ ...small, margin: 0 }}>
        {item.label}
      </Text>
    </div>
  )
}

function Paragraph({ children }: { children: string }) {
  return (
    <Text dir="auto" className="text" style={paragraph}>
      {children}
    </Text>
  )
}

const paragraph = {
  color: light.text,
  fontSize: "15px",
  lineHeight: "23px",
  margin: "0 0 8px",
  whiteSpace: "pre-line",
  wordBreak: "break-word",
} as const
const small = { color: light.muted, fontSize: "14px", lineHeight: "21px" }
const linked = { color: light.accentText, textDecoration: "underline" }
const heading = {
  color: light.text,
  fontSize: "22px",
  lineHeight: "29px",
  margin: "0 0 8px",
  wordBreak: "break-word",
} as const
const button = {
  backgroundColor: light.accent,
  color: light.onAccent,
  borderRadius: "6px",
  fontSize: "15px",
  lineHeight: "20px",
  fontWeight: 600,
  padding: "11px 22px",
  marginTop: "12px",
}

function plain({ headline, items, more, team, inboxUrl, settingsUrl }: AlertMail): string {
  const parts = items.map(({ label, title, body, url }) =>
    [...(items.length > 1 ? [title] : []), ...(body ? [body] : []), label, url].join("\n"),
  )
  return `${[
    headline,
    ...parts,
    ...(more > 0 ? [`And ${more} more in your inbox: ${inboxUrl}`] : []),
    `You get this as a member of ${team}. Choose your alerts: ${settingsUrl}`,
  ].join("\n\n")}\n`
}
