/** How networks are drawn, and what to know of their layers. */
package elara.helpers.networks;
