/** How charts look and are painted. */
package elara.helpers.charts;
