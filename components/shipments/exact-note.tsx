/** Says which of the first rows are exactly what was searched for; `count` of them. */
export function ExactNote({ count }: { count: number }) {
  return (
    <p role="status" className="px-1.5 text-muted-foreground text-xs empty:hidden">
      {count === 1 ? (
        <>
          <span className="text-link">Exact match</span> in the first row; Enter opens it
        </>
      ) : count > 1 ? (
        <>
          <span className="text-link">Exact matches</span> in the first {count} rows
        </>
      ) : null}
    </p>
  )
}
