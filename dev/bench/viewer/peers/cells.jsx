import { formatDate } from './common.jsx';

const User = ({ user }) =>
  user ? (
    <>
      <img className="avatar" src={user.avatar} width="24" height="24" alt="" />
      {user.name}
    </>
  ) : (
    'Unassigned'
  );

const Tags = ({ names }) =>
  names.map((name) => (
    <span className="tag" key={name}>
      {name}
    </span>
  ));

const Link = ({ issue, text }) => (
  <a href={issue.url} target="_blank" rel="noreferrer">
    {text}
  </a>
);

const Icon = ({ path, name }) => <img src={`/${path}.svg`} width="16" height="16" alt={name} />;

export function cell(issue, id) {
  switch (id) {
    case 'type':
      return <Icon path={`types/${issue.type}`} name={issue.type} />;
    case 'key':
      return <Link issue={issue} text={issue.key} />;
    case 'summary':
      return <Link issue={issue} text={issue.summary} />;
    case 'status':
      return <span className={`lozenge ${issue.status.category}`}>{issue.status.name}</span>;
    case 'priority':
      return <Icon path={`priorities/${issue.priority}`} name={issue.priority} />;
    case 'assignee':
      return <User user={issue.assignee} />;
    case 'reporter':
      return <User user={issue.reporter} />;
    case 'created':
      return formatDate(issue.created);
    case 'updated':
      return formatDate(issue.updated);
    case 'due':
      return formatDate(issue.due);
    case 'labels':
      return <Tags names={issue.labels} />;
    case 'components':
      return <Tags names={issue.components} />;
    case 'fixVersions':
      return <Tags names={issue.fixVersions} />;
    case 'points':
      return issue.points;
  }
}
