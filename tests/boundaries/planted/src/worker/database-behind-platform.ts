type Payload = { db: { updateOne(): void } }
export const write = (payload: Payload) => payload.db.updateOne()
