// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes queries of all the ways in which a document can say where its rows come from. */
final class QueryForms {

    static final String COMPUTATION_KIND = "computation-kind";

    private final List<Structure> known;
    private final Map<String, Map<String, DataType>> objects;
    private final List<Owner> about;
    private final Context context;

    /**
     * @param known structures that can be read
     * @param objects their columns
     * @param about hubs and links that the document names, in order
     */
    QueryForms(List<Structure> known, Map<String, Map<String, DataType>> objects, List<Owner> about, Context context) {
        this.known = known;
        this.objects = objects;
        this.about = about;
        this.context = context;
    }

    /** The queries of a document; none after findings. */
    List<QueryResult> results(BusinessDraft draft) {
        Computation computation = draft.computation();
        QueryCompiler compiler = compiler();
        if (computation instanceof Computation.Query query) {
            return compiler.compile(query.text()).stream().toList();
        }
        if (computation instanceof Computation.Sql sql) {
            return List.of(written(sql, draft));
        }
        return fits(draft) ? assembled(draft, new FormContext(known, about.get(0), compiler, context)) : List.of();
    }

    private List<QueryResult> assembled(BusinessDraft draft, FormContext forms) {
        SourceRange range = draft.name().range();
        Computation computation = draft.computation();
        if (computation instanceof Computation.Expressions expressions) {
            return new ExpressionsForm(expressions, forms, range)
                    .result().stream().toList();
        }
        if (computation instanceof Computation.Lookup lookup) {
            return new LookupForm(lookup, forms, range).result().stream().toList();
        }
        if (computation instanceof Computation.Match match) {
            var keys = new GivenKeys(draft, about, context.conventions());
            return new MatchForm(match, keys, forms, range).result().stream().toList();
        }
        return new MergeForm((Computation.Merge) computation, draft, forms).results();
    }

    private QueryCompiler compiler() {
        return new QueryCompiler(objects, context.conventions().columns().loadTimestamp(), context.diagnostics());
    }

    private boolean fits(BusinessDraft draft) {
        boolean rule = draft.computation() instanceof Computation.Match;
        boolean fits = draft.kind() == (rule ? BusinessDraft.Kind.SAME_AS : BusinessDraft.Kind.SATELLITE);
        if (!fits) {
            context.diagnostics()
                    .error(
                            COMPUTATION_KIND,
                            draft.name().range(),
                            "the rows of a " + draft.kind().words() + " cannot come from " + form(draft.computation()),
                            rule ? "`rule` is for same-as links; use `query`" : "use `query`");
        }
        return fits;
    }

    private static String form(Computation computation) {
        return Wording.quote(
                computation instanceof Computation.Match
                        ? "rule"
                        : computation.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    /** Nobody reads the texts of engines: their result has the columns that the document declares. */
    private QueryResult written(Computation.Sql sql, BusinessDraft draft) {
        var byEngine = new TreeMap<String, String>();
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sql.byEngine().forEach(text -> {
            byEngine.put(text.name().value(), text.text().text());
            BusinessOrder.words(text).forEach(words::add);
        });
        List<String> reads = objects.keySet().stream().filter(words::contains).toList();
        var columns = new LinkedHashMap<String, DataType>();
        new GivenKeys(draft, about, context.conventions()).names().forEach(key -> columns.put(key, VaultColumns.KEY));
        draft.columns()
                .forEach(c -> c.type()
                        .ifPresent(type -> columns.put(
                                c.name().value(),
                                type.value() instanceof DataType.Text ? DataType.TEXT : type.value())));
        columns.put(context.conventions().columns().loadTimestamp(), DataType.TIMESTAMP);
        return new QueryResult(new VaultQuery.Written(byEngine, reads), columns, "", range(sql, draft));
    }

    private static SourceRange range(Computation.Sql sql, BusinessDraft draft) {
        return sql.byEngine().stream()
                .map(text -> text.text().range())
                .findFirst()
                .orElse(draft.name().range());
    }
}
