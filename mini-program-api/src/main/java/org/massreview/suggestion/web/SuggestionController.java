package org.massreview.suggestion.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.massreview.suggestion.Suggestion;
import org.massreview.suggestion.SuggestionDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 投诉建议（关于本系统）: anybody gives one, the operator reads them. */
@RestController
@RequestMapping("/api/v1")
class SuggestionController {

    private final SuggestionDesk suggestions;
    private final StaffDesk staff;

    SuggestionController(SuggestionDesk suggestions, StaffDesk staff) {
        this.suggestions = suggestions;
        this.staff = staff;
    }

    @PostMapping("/suggestions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Void> give(@RequestBody SuggestionForm form) {
        return suggestions.give(form.words() == null ? "" : form.words(), Suggestion.Channel.HTTP);
    }

    /** @param before the id of the last one of the page before */
    @GetMapping("/operator/suggestions")
    Mono<SuggestionsView> list(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .then(suggestions.list(before == null ? Long.MAX_VALUE : before, limit))
                .map(found -> new SuggestionsView(
                        found.stream().map(SuggestionView::of).toList()));
    }

    record SuggestionForm(@Nullable String words) {}

    record SuggestionsView(List<SuggestionView> suggestions) {}

    record SuggestionView(long id, OffsetDateTime at, String channel, String words) {

        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.id(),
                    suggestion.at().atZone(DirectoryDesk.ZONE).toOffsetDateTime(),
                    suggestion.channel().name(),
                    suggestion.words());
        }
    }
}
