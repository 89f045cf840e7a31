import { type NextRequest, NextResponse } from "next/server"
import { pathHeader } from "@/lib/session/safe-path"

/** Tells the workspace's pages their own address, so that signing in leads back to it. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.next({ request: { headers } })
}

export const config = {
  matcher: ["/shipments/:path*", "/settings/:path*", "/exceptions/:path*", "/analytics/:path*"],
}
