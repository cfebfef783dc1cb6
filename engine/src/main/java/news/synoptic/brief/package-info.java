/**
 * Story and claims → brief: chooses the lines of a story page and ties each to the sentences that
 * it rests on. {@link news.synoptic.brief.BriefWriter} asks one class for each block of the page;
 * everything that several blocks need (who is who, which words are rare) is worked out once before.
 * Pure: no clock, no network, no disk but the word tables on the class path.
 */
@NullMarked
package news.synoptic.brief;

import org.jspecify.annotations.NullMarked;
