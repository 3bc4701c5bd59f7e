// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.Column;
import java.util.List;

/**
 * What templates say {@code sql.…} to, for one dialect, hash profile and target: names, hashes, and the parts that know
 * one thing each.
 *
 * <p>Every method returns SQL text. Public because the template engine calls it.
 */
public final class SqlText extends NameText {

    private final Dialect dialect;
    private final HashProfile profile;
    private final HashProfile exact;
    private final HashSettings settings;
    private final StageText stage;
    private final TestText test;
    private final PartText parts;

    /**
     * @param dialect the engine
     * @param profile the hash profile
     * @param exact a profile that tells every two rows apart, for rejects
     * @param settings digest and storage
     * @param columns names of the technical columns
     * @param relations how the target names relations
     * @param model name of the model, whose runs count
     */
    public SqlText(
            Dialect dialect,
            HashProfile profile,
            HashProfile exact,
            HashSettings settings,
            TechnicalColumns columns,
            RelationNames relations,
            String model) {
        super(dialect, settings, columns, relations, model);
        this.dialect = dialect;
        this.profile = profile;
        this.exact = exact;
        this.settings = settings;
        this.stage = new StageText(dialect, profile, settings);
        this.test = new TestText(dialect, profile, settings);
        this.parts = new PartText(dialect, profile);
    }

    /** The spelling of presence. */
    public PresenceText getPresence() {
        return new PresenceText(this);
    }

    /** What only tests say. */
    public TestText getTest() {
        return test;
    }

    /** What only self-tests say. */
    public SelfTestText getTrial() {
        return new SelfTestText(this, dialect);
    }

    /** Rows that files beside the spec hold. */
    public RowsText getGiven() {
        return new RowsText(dialect);
    }

    /** Typing, keys and hash diffs of stagings. */
    public StageText getStage() {
        return stage;
    }

    /** The parts of a staging's query. */
    public PartText getParts() {
        return parts;
    }

    /** What points in time need. */
    public TimeText getTime() {
        return new TimeText(this);
    }

    /** What marts need. */
    public MartText getMart() {
        return new MartText(this, exact, settings);
    }

    /** What facts need. */
    public FactText getFact() {
        return new FactText(this, getMart());
    }

    /** What calendars need. */
    public DayText getDays() {
        return new DayText(this);
    }

    /** Canonical text of a column. */
    public String canonical(String alias, Column column) {
        return dialect.canonicalText(col(alias, column.name()), valueType(column.type()));
    }

    /** Normalised text of a key part: null where the part counts as null. */
    public String keyText(String alias, Column part) {
        return profile.keyPart(dialect, col(alias, part.name()), valueType(part.type()));
    }

    /** When a key is there, and what a row says besides it. */
    public KeyText getKeys() {
        return new KeyText(this);
    }

    /** Queries on the vault. */
    public ComputedText getComputed() {
        return new ComputedText(this, stage, settings);
    }

    /** The rows of a multi-active satellite as a set. */
    public SetText getSets() {
        return new SetText(this, dialect, settings);
    }

    /** Zero key for "no business key given". */
    public String getUnknownKey() {
        return profile.unknownKey(dialect, settings);
    }

    /** Zero key for "erroneous business key". */
    public String getErrorKey() {
        return profile.errorKey(dialect, settings);
    }

    /** Load timestamp of ghost records and of the rows of zero keys. */
    public String getGhostTimestamp() {
        return dialect.timestamp("0001-01-01 00:00:00");
    }

    /** Record source of ghost records and of the rows of zero keys. */
    public String getGhostSource() {
        return text("system");
    }

    /** What stagings hand to a structure. */
    public FeedText getFeeds() {
        return new FeedText(this);
    }

    /** The order of rows. */
    public CompareText getCompare() {
        return new CompareText(this);
    }

    /** What rejects keep. */
    public RejectText getRejects() {
        return new RejectText(this);
    }

    /** Ghost records. */
    public GhostText getGhosts() {
        return new GhostText(this);
    }

    /** Keys as they were and as they are to be; only where the settings say what they replace. */
    public RekeyText getRekey() {
        HashSettings former = settings.former().orElseThrow();
        return new RekeyText(this, profile, settings, HashProfiles.byName(former.profile()), former);
    }

    /** Digest that tells any two lists of texts apart. */
    String identity(List<String> texts) {
        return exact.identity(dialect, settings, texts);
    }

    /** Digest of a key without a collision code. */
    String key(List<HashProfile.Part> parts) {
        return profile.key(dialect, settings, parts, "");
    }

    /** Hash diff of columns. */
    public String diff(String alias, List<Column> payload) {
        return profile.diff(
                dialect,
                settings,
                payload.stream()
                        .map(c -> new HashProfile.Value(c.name(), col(alias, c.name()), valueType(c.type())))
                        .toList());
    }
}
