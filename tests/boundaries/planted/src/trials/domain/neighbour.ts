export type Neighbour = { id: string }
export const neighbour = 1
