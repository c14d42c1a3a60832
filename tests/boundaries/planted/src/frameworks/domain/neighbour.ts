export const framework = 1
