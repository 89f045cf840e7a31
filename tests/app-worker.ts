import { startJobs } from "@/lib/jobs/start"

// A process of its own for the test that kills it: what a Porchlight server does beside answering
// requests, with every real job. It says "ready" once the executor stands for election.

await startJobs()
console.log("ready")
