export { type Click, clickToken, readClick } from './click-token'
export { takeClick } from './take-click'
