package planted.inside.annotate.names;

public class Finder {}
