import type { IncomingMessage, ServerResponse } from "node:http"

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** An API that gives a token to whoever asks, and answers the rest as told. */
export function withTokens(tokenPath: string, answer: Answer): Answer {
  return (request, response) => {
    if (request.url !== tokenPath) return answer(request, response)
    response
      .writeHead(200, { "content-type": "application/json" })
      .end('{"access_token":"tok","token_type":"Bearer","expires_in":"3599"}')
  }
}
