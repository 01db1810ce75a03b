/** What checks compare, and how they say what they found. */
package elara.helpers.checks;
