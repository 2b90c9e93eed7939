// A person as the register knows them on Slack, standing in a text: their id.

/** A word in capitals is no id: without a digit, URBANISME would be somebody whom Slack does not know. */
export const personId = /\bU(?=[A-Z]*\d)[A-Z\d]{8,12}\b/g
