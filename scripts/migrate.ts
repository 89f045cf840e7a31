import { migrate } from "@/prisma/migrate"

const url = process.env.DATABASE_URL
if (!url) {
  console.error(
    "Set DATABASE_URL to the database to migrate, such as postgresql://user:password@host:5432/porchlight",
  )
  process.exit(1)
}
const applied = await migrate(url)
console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`)
