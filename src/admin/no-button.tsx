/** Stands where Payload would draw a button of its own for what only a step of the sign-off box may do. */
export const NoButton = () => null
