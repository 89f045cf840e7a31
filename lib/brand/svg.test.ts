import { describe, expect, test } from "vitest"
import { safeSvg } from "@/lib/brand/svg"

const svg = (inner: string, attributes = 'viewBox="0 0 10 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`

describe("safeSvg", () => {
  test("rebuilds what draws", () => {
    const drawn = safeSvg(
      svg(
        '<!-- made by --><defs><style>.a{fill:#f00;stroke:none}</style><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
          '<path class="a" d="M0 0h1"/><rect width="1" height="2" style="fill:url(#g);opacity:.5"/><use xlink:href="#g"/><text x="1">A &amp; B</text>',
        'width="40px" height="20"',
      ),
    )
    expect(drawn).toEqual({
      svg:
        '<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"><defs><style>.a{fill:#f00;stroke:none}</style>' +
        '<linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>' +
        '<path class="a" d="M0 0h1"></path><rect width="1" height="2" style="fill:url(#g);opacity:.5"></rect>' +
        '<use href="#g"></use><text x="1">A &amp; B</text></svg>',
      width: 40,
      height: 20,
      left: [],
    })
  })

  test.each([
    ["<script>alert(1)</script>", "<script>"],
    ["<script href='data:,alert(1)'/>", "<script>"],
    ["<g onload='alert(1)'/>", "onload"],
    [
      "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
      "<foreignObject>",
    ],
    ["<image href='https://evil.example/x.png'/>", "<image>"],
    ["<use href='https://evil.example/x.svg#a'/>", "href"],
    ["<use href='data:image/svg+xml,x#a'/>", "href"],
    ["<a href='javascript:alert(1)'><path d='M0 0'/></a>", "<a>"],
    [
      "<g style='background:url(https://evil.example)'/>",
      "style: background:url(https://evil.example)",
    ],
    ["<g fill='url(https://evil.example#a)'/>", "fill"],
    ["<g fill='u&#x72;l(//evil.example)'/>", "fill"],
    ["<style>@import 'https://evil.example'</style>", "style: @import 'https://evil.example'"],
    ["<style>.a{fill:url(//evil.example)}</style>", "style: fill:url(//evil.example)"],
    ["<style>*{fill:red}</style>", "style: *{fill:red}"],
    ["<animate attributeName='href' to='javascript:alert(1)'/>", "<animate>"],
    ["<set attributeName='onload' to='alert(1)'/>", "<set>"],
    ["<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>", "<x:script>"],
    ["<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/>", "<h:img>"],
    ["<filter id='f'><feImage href='https://evil.example'/></filter>", "<filter>"],
  ])("leaves out %s", (inner, told) => {
    const { svg: drawn, left } = safeSvg(svg(inner))
    expect(left).toContain(told)
    expect(drawn).not.toMatch(/script|alert|evil|onload|onerror|javascript|data:|@import|xhtml/i)
  })

  test.each([
    [
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&x;</svg>',
    ],
    [svg("&undefined;")],
    [svg("<g>")],
    ["<svg viewBox='0 0 1 1'/>"],
    ["<html xmlns='http://www.w3.org/1999/xhtml'/>"],
    [svg("", "")],
    [svg("", 'viewBox="0 0 0 0"')],
    [svg("<g/>".repeat(6_000))],
    [svg(`${"<g>".repeat(100)}${"</g>".repeat(100)}`)],
    ["not a picture"],
  ])("refuses %.60s", (text) => {
    expect(() => safeSvg(text)).toThrow(
      expect.objectContaining({ code: "invalid", field: "picture" }),
    )
  })

  test("says the same of its own writing", () => {
    const once = safeSvg(svg('<path d="M0 0" onclick="x"/>'))
    expect(safeSvg(once.svg)).toEqual({ ...once, left: [] })
  })
})
