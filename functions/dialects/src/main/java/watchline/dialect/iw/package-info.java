/**
 * The dialect {@code iw}: {@code IWAP01...#}, the likeliest language of a GOTOP L17 PRO, and its sibling {@code TRV}, which
 * has the same grammar behind a longer head. A frame is cut by {@link watchline.dialect.iw.IwFramer}, its head is read by
 * {@link watchline.dialect.iw.IwFrame}, its word is looked up in {@link watchline.dialect.iw.IwWord} and
 * {@link watchline.dialect.iw.IwReports} names the decoder of each word. Source of every fact: iw.md.
 *
 * <p>Nothing here keeps state; every method may be called from any thread.
 */
@NullMarked
package watchline.dialect.iw;

import org.jspecify.annotations.NullMarked;
