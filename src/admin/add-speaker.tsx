'use client'

/** Where the form that adds a speaker to an event stands. */
export const AddSpeaker = () => null
