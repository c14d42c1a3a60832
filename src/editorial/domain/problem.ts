/** What is wrong with a document: the path of the field (`registryIds.0.value`) and a sentence that names it. */
export type Problem = { path: string; message: string }
