package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every transcript of src/test/resources/stories, told to the engine alone. */
class StoriesTest {

    private static final List<Story> STORIES = Story.all();

    @TestFactory
    Stream<DynamicTest> each_story_is_told_as_it_is_written() {
        return STORIES.stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.folder() + ": " + story.name(), () -> Bot.told().tell(story)));
    }

    @Test
    void there_are_stories_of_every_kind() {
        assertThat(STORIES).hasSizeGreaterThanOrEqualTo(120);
        assertThat(STORIES.stream().collect(Collectors.groupingBy(Story::folder)))
                .containsKeys("happy", "corrections", "cancellations", "digressions", "invalid", "repeat", "handoff");
    }

    @Test
    void no_two_stories_have_one_name() {
        assertThat(STORIES).extracting(Story::name).doesNotHaveDuplicates();
    }
}
