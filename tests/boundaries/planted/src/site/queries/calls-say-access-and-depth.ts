type Payload = { find(options: object): void }
export const read = (payload: Payload) => payload.find({ collection: 'trials', depth: 0 })
