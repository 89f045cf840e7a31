/** What an open page says by itself, over the page so that nothing moves; and how the delivery went. */
export const liveStylesheet = `
.offline {
  position: fixed; inset-block-end: 1rem; inset-inline: 1rem; z-index: 1; max-width: 34rem; margin: 0 auto; padding: .75rem 1.25rem;
  border: 1px solid var(--line); border-radius: .75rem; background: var(--text); color: var(--page); font-weight: 600;
}
.feedback form { margin-top: .75rem }
.feedback fieldset { margin: 0; padding: 0; border: 0 }
.feedback legend { padding: 0; font-weight: 600 }
.feedback .pick { display: flex; align-items: center; gap: .75rem; min-height: 2.75rem; margin: 0; font-weight: 400 }
.feedback .pick input { flex: none; width: 1.25rem; min-height: 1.25rem; margin: 0; accent-color: var(--accent) }
.feedback summary { display: flex; align-items: center; min-height: 2.75rem; margin-top: .25rem }
.feedback textarea {
  display: block; width: 100%; max-width: 34rem; min-height: 6rem; padding: .625rem .875rem; border: 1px solid var(--muted);
  border-radius: .75rem; background: var(--surface); color: var(--text); font: inherit;
}
.feedback details button { margin-top: 1rem }
.widget { padding: 1rem }
.widget form { margin: 0 }
.widget button { margin: 0 }
.widget p { margin-top: .75rem }
@media print { .feedback, .offline { display: none } }
`
