export const duty = 1
