import type { NextAuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { database } from "@/lib/db/client"
import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"
import { authenticate, stampOf } from "@/lib/session/authenticate"

declare module "next-auth" {
  /** What a session says: who, and nothing more. Null when it has ended. */
  interface Session {
    userId: string | null
  }
}

/** next-auth's set-up: e-mail and password, the session in a signed and encrypted cookie for 30 days. */
export function authOptions(): NextAuthOptions {
  const { APP_URL, NEXTAUTH_SECRET } = env()
  if (!NEXTAUTH_SECRET) {
    throw new AppError("misconfigured", "Set NEXTAUTH_SECRET to a long random text.")
  }
  // next-auth reads its own address from the environment only.
  process.env.NEXTAUTH_URL ??= APP_URL
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: APP_URL.startsWith("https:"),
    session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
    logger: { error: logError },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider],
    callbacks: {
      jwt: ({ token, user }) =>
        user && "stamp" in user ? { sub: user.id, stamp: user.stamp } : token,
      session: async ({ session, token }) => ({
        expires: session.expires,
        userId: (await isCurrent(token.sub, token.stamp)) ? (token.sub ?? null) : null,
      }),
    },
  }
}

const passwordProvider = Credentials({
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(given, request) {
    if (!given?.email || !given.password || given.password.length > 1000) return null
    return authenticate(
      { email: given.email.trim().toLowerCase(), address: addressOf(request.headers) },
      given.password,
      new Date(),
    )
  },
})

/** An old or foreign cookie is everyday life, and only means: not signed in. */
function logError(code: string, metadata: unknown) {
  if (code !== "JWT_SESSION_ERROR") console.error(`next-auth: ${code}`, metadata)
}

/** The hop nearest to us: what a proxy in front has written, or Next itself without one. */
function addressOf(headers: Record<string, string> | undefined): string {
  return headers?.["x-forwarded-for"]?.split(",").at(-1)?.trim() || "unknown"
}

/** Whether the account still exists with the password that the session began with. */
async function isCurrent(id: unknown, stamp: unknown): Promise<boolean> {
  if (typeof id !== "string") return false
  const user = await database().user.findUnique({
    where: { id },
    select: { passwordHash: true },
  })
  return user !== null && stampOf(user.passwordHash) === stamp
}
