package org.massreview.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.review.Tag;
import org.massreview.review.Tags;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reasons a citizen may choose from, in the operator's order. */
@RestController
class TagController {

    private final Tags tags;

    TagController(Tags tags) {
        this.tags = tags;
    }

    @GetMapping("/api/v1/tags")
    List<TagView> all() {
        return tags.all().stream().map(TagView::of).toList();
    }

    /** @param aspect missing for a tag that belongs to none */
    record TagView(String code, String label, @Nullable String aspect, boolean negative) {

        static TagView of(Tag tag) {
            return new TagView(
                    tag.code(),
                    tag.label(),
                    tag.aspect() == null ? null : tag.aspect().name(),
                    tag.negative());
        }
    }
}
