/** How the trainer computes. */
package elara.helpers.training;
