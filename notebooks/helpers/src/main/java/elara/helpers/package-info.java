/** What the course's notebooks share: charts, matrices and tables made visible, checks, predictions and data sets. */
package elara.helpers;
