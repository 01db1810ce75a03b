/** Magics that notebooks of other Java kernels call, where Elara's own have another name or form. New notebooks need none of them. */
package elara.server.magics.dialects;
