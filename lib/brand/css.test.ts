import { describe, expect, test } from "vitest"
import { safeCss } from "@/lib/brand/css"

describe("safeCss", () => {
  test("takes over looks on the documented names, as the page's own selectors", () => {
    const { css, left } = safeCss(`
      /* ours */
      .headline { letter-spacing: -0.02em; text-transform: uppercase }
      .card .button:hover, .promotion { background: linear-gradient(90deg, #fff, var(--accentSoft)) }
      @media (max-width: 30rem) { .page { font-size: 18px } }
    `)
    expect(css).toBe(
      "h1{letter-spacing:-0.02em;text-transform:uppercase}" +
        ".card .button:hover,.promotion{background:linear-gradient(90deg, #fff, var(--accentSoft))}" +
        "@media (max-width: 30rem){body{font-size:18px}}",
    )
    expect(left).toEqual([])
  })

  test("tells line by line what it leaves out", () => {
    const { css, left } = safeCss(
      [
        "@import url(https://evil.example/a.css);",
        ".card {",
        "  position: fixed;",
        "  color: red !important;",
        "  color: navy;",
        "}",
        "#fresh { color: red }",
      ].join("\n"),
    )
    expect(css).toBe(".card{color:navy}")
    expect(left).toEqual([
      {
        line: 1,
        text: "@import url(https://evil.example/a.css)",
        why: "@import is not taken over.",
      },
      { line: 3, text: "position: fixed", why: "position is not taken over." },
      { line: 4, text: "color: red !important", why: "!important is not taken over." },
      { line: 7, text: "#fresh { color: red }", why: "#fresh is none of the names below." },
    ])
  })

  test("says where writing breaks off, and takes nothing over", () => {
    expect(safeCss(".card { color: red")).toEqual({
      css: "",
      left: [
        {
          line: 1,
          text: ".card { color: red",
          why: "Nothing is taken over before this is mended: Unclosed block.",
        },
      ],
    })
  })

  test.each([
    ".card{background:url(https://evil.example/x.png)}",
    ".card{background:URL('javascript:alert(1)')}",
    ".card{background:u\\72l(https://evil.example)}",
    ".card{background:image-set('https://evil.example/x.png' 1x)}",
    ".card{color:expression(alert(1))}",
    ".card{content:'</style><script>alert(1)</script>'}",
    ".card{color:</style><script>alert(1)</script>}",
    ".card{color:red;}</style><script>alert(1)</script>",
    ".card{outline:none}",
    ".button:focus-visible{outline:0}",
    ".card{position:absolute;inset:0}",
    ".card{margin:-100vh 0 0}",
    ".card{margin:calc(0px - 100vh)}",
    ".card{display:none}",
    ".card::before{color:red}",
    ".card{-moz-binding:url(x)}",
    ".card{color:var(--x, url(x))}",
    ".card{color:attr(href)}",
    "@font-face{font-family:x;src:url(x)}",
    "@media print{@import 'x';}",
    "@media (min-width:1px) and (aria-label:x){.card{color:red}}",
    "html{color:red}",
    "body{color:red}",
    ".card>.button{color:red}",
    "*{color:red}",
    ".card,[href^=http]{position:fixed}",
  ])("takes over nothing of %s, and says so", (written) => {
    const { css, left } = safeCss(written)
    expect(css).toBe("")
    expect(left.length).toBeGreaterThan(0)
  })

  test("holds out against much of it", () => {
    const { css } = safeCss(".card{color:red}".repeat(600))
    expect(css.length).toBeLessThan(12_000)
    expect(safeCss(".card{".repeat(3_000)).css).toBe("")
  })
})
