export const secret = process.env.PAYLOAD_SECRET
