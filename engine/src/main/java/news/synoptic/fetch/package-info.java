/**
 * From network and disk to {@link news.synoptic.Page}: the only package that opens a file or a
 * connection to read news.
 *
 * <p>{@link news.synoptic.fetch.PageSource} takes the inputs as the reader names them (files,
 * folders, archives, addresses, feeds, standard input) and hands over pages and refusals one by
 * one. {@link news.synoptic.fetch.JsonLines} reads the JSON lines of the commands for pipes. Every
 * outgoing request goes through one class, {@code Egress}.
 */
@NullMarked
package news.synoptic.fetch;

import org.jspecify.annotations.NullMarked;
